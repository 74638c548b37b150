import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { countPlaywright, countVitest } from "../../../scripts/checks/counts.mjs";

const folder = mkdtempSync(path.join(tmpdir(), "shirube-counts-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function report(content: object): string {
	const file = path.join(folder, "report.json");
	writeFileSync(file, JSON.stringify(content));
	return file;
}

const NOTHING = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
const ONE_FAILURE = { passed: 0, failed: 1, skipped: 0 };

describe("a run of Vitest", () => {
	test("is counted by its tests", () => {
		const file = report({ ...NOTHING, numPassedTests: 5, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 });
		expect(countVitest(file, 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
	});

	test("has a failure more for each file that could not be loaded", () => {
		const testResults = [
			{ status: "failed", assertionResults: [] },
			{ status: "failed", assertionResults: [{ status: "failed" }] },
			{ status: "passed", assertionResults: [{ status: "passed" }] },
		];
		const file = report({ ...NOTHING, numPassedTests: 1, numFailedTests: 1, testResults });
		expect(countVitest(file, 1)).toEqual({ passed: 1, failed: 2, skipped: 0 });
	});

	test("fails when it ends badly although every test passed", () => {
		expect(countVitest(report({ ...NOTHING, numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 });
	});

	test.each([
		["no test", NOTHING],
		["only skipped tests", { ...NOTHING, numPendingTests: 3 }],
	])("fails when it ran %s", (_, content) => {
		expect(countVitest(report(content), 0).failed).toBe(1);
	});

	test("fails when it left no report", () => {
		expect(countVitest(path.join(folder, "none.json"), 0)).toEqual(ONE_FAILURE);
	});
});

describe("a run of Playwright", () => {
	test("is counted by its tests; one that passed only when repeated has failed", () => {
		const file = report({ stats: { expected: 7, unexpected: 1, flaky: 1, skipped: 2 } });
		expect(countPlaywright(file, 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
	});

	test("fails when it ran no test, ended badly, or left no report", () => {
		const none = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
		expect(countPlaywright(report({ stats: none }), 0)).toEqual(ONE_FAILURE);
		expect(countPlaywright(report({ stats: { ...none, expected: 7 } }), 1)).toEqual({
			passed: 7,
			failed: 1,
			skipped: 0,
		});
		expect(countPlaywright(path.join(folder, "none.json"), 0)).toEqual(ONE_FAILURE);
	});
});
