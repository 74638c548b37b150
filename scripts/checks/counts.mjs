// What the test runners' JSON reports count.
import { readFileSync } from "node:fs";

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/**
 * @param {string} file @param {number} exitCode
 * @returns {Counts}
 */
export function countVitest(file, exitCode) {
	const report = readReport(file);
	if (!report) return { passed: 0, failed: 1, skipped: 0 };
	// A file that could not even be loaded has no tests that could fail.
	const unloadable = report.testResults.filter(
		({ status, assertionResults }) => status === "failed" && !assertionResults.some((test) => test.status === "failed"),
	);
	return settle(exitCode, {
		passed: report.numPassedTests,
		failed: report.numFailedTests + unloadable.length,
		skipped: report.numPendingTests + report.numTodoTests,
	});
}

/**
 * @param {string} file @param {number} exitCode
 * @returns {Counts}
 */
export function countPlaywright(file, exitCode) {
	const report = readReport(file);
	if (!report) return { passed: 0, failed: 1, skipped: 0 };
	const { expected, unexpected, flaky, skipped } = report.stats;
	return settle(exitCode, { passed: expected, failed: unexpected + flaky, skipped });
}

/** A run that failed for another reason than a test, or in which no test ran, is one failure. */
function settle(exitCode, counts) {
	const ran = counts.passed + counts.failed;
	return counts.failed === 0 && (exitCode !== 0 || ran === 0) ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file */
function readReport(file) {
	try {
		return JSON.parse(readFileSync(file, "utf8"));
	} catch {
		return undefined;
	}
}
