// `npm run verify`: every check and test, from a fresh clone, as CI runs it. Plain JavaScript as far as the packages.
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { endLeftovers } from "./checks/leftovers.mjs";
import { stopAll } from "./checks/run.mjs";
import { listStages } from "./checks/steps.mjs";
import { packagesMatch, startInstalling } from "./steps/packages.mjs";

/** @typedef {import("./checks/steps.mjs").Result} Result */
/** @typedef {import("./checks/steps.mjs").Step} Step */

const ROOT = path.resolve(import.meta.dirname, "..");
/** Enough to keep two cores busy: the compiler and the runners have threads of their own. */
const AT_ONCE = 2;

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {Set<string>} */
const failed = new Set();
/** @type {import("node:child_process").ChildProcess | undefined} */
let installation;
let stopping = false;

for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
	process.on(signal, () => {
		stopping = true;
		installation?.kill(signal);
		void stopAll();
	});
}

await runStep({ name: "packages", work: preparePackages });
if (failed.size === 0) await runStages();
if (failed.size > 0) console.log(`\nFailed: ${[...failed].join(", ")}`);
console.log(stopping ? "Stopped." : inWords(total));
process.exitCode = total.failed > 0 || stopping ? 1 : 0;

/** @returns {Promise<Result>} */
async function preparePackages() {
	const code = packagesMatch(ROOT) ? 0 : await install();
	return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, output: `npm ci ended with ${code}; see above.` };
}

/** @returns {Promise<number>} the exit code */
function install() {
	installation = startInstalling(ROOT);
	return new Promise((resolve) => {
		installation?.once("error", () => resolve(1));
		installation?.once("exit", (code) => resolve(code ?? 1));
	});
}

async function runStages() {
	const folder = mkdtempSync(path.join(tmpdir(), "shirube-verify-"));
	// The database's own account has to get through to its data.
	chmodSync(folder, 0o755);
	try {
		for (const stage of listStages(ROOT, folder)) {
			const waiting = [...stage];
			await Promise.all(Array.from({ length: AT_ONCE }, () => runAll(waiting)));
		}
	} finally {
		await endLeftovers(folder);
		rmSync(folder, { recursive: true, force: true });
	}
}

/** @param {Step[]} waiting */
async function runAll(waiting) {
	for (let step = waiting.shift(); step && !stopping; step = waiting.shift()) await runStep(step);
}

/** Runs a step and says in a line how it went; with all it printed, if it failed. @param {Step} step */
async function runStep(step) {
	const started = performance.now();
	const result = await resultOf(step);
	for (const key of /** @type {const} */ (["passed", "failed", "skipped"])) total[key] += result[key];
	if (result.failed > 0) failed.add(step.name);
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	const mark = result.failed > 0 ? "✗" : result.passed === 0 && result.skipped > 0 ? "–" : "✓";
	const tests = result.passed + result.failed + result.skipped > 1 ? inWords(result) : "";
	console.log(`${mark} ${step.name.padEnd(19)} ${seconds.padStart(6)} s  ${tests}`.trimEnd());
	if (mark !== "✓" && result.output.trim()) console.log(indent(result.output));
}

/** @param {Step} step @returns {Promise<Result>} */
async function resultOf({ needs, work }) {
	const missing = needs?.find((name) => failed.has(name));
	if (missing) return { passed: 0, failed: 0, skipped: 1, output: `It needs what failed: ${missing}.` };
	try {
		return await work();
	} catch (error) {
		return { passed: 0, failed: 1, skipped: 0, output: String(error.stack ?? error) };
	}
}

/** @param {{ passed: number, failed: number, skipped: number }} counts */
function inWords({ passed, failed, skipped }) {
	return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** @param {string} text */
function indent(text) {
	return text
		.replace(/^\s*\n/, "")
		.trimEnd()
		.replace(/^/gm, "    ");
}
