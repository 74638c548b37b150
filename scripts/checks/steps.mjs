import path from "node:path";
import { prepareBrowser } from "./browser.mjs";
import { countPlaywright, countVitest } from "./counts.mjs";
import { run } from "./run.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number, output: string }} Result */
/** @typedef {{ name: string, needs?: string[], work: () => Promise<Result> }} Step */

/**
 * What the steps share. `scripts` are those of package.json: a check done by hand is the same check.
 * @typedef {object} Context
 * @property {string} root
 * @property {Record<string, string>} scripts
 * @property {NodeJS.ProcessEnv} env
 * @property {string} reports a folder for the test runners' reports
 */

const BROWSER = "browser and fonts";
const BUILD = "production build";

/**
 * The steps of `npm run verify`, in stages: the steps of a stage do not need each other.
 * @param {Context} context
 * @returns {Step[][]}
 */
export function listStages(context) {
	return [
		[check(context, "database client", "db:generate"), check(context, "route types", "next:types")],
		[
			check(context, "unused code", "unused"),
			check(context, "format and lint", "lint"),
			check(context, "types", "typecheck"),
			check(context, "layers", "layers"),
			vitest(context, "unit tests", "test:unit"),
			{ name: BROWSER, work: () => findBrowser(context) },
		],
		[vitest(context, "integration tests", "test:integration")],
		[check(context, BUILD, "build")],
		[{ ...playwright(context, "end-to-end tests", "test:e2e"), needs: [BROWSER, BUILD] }],
	];
}

/** @param {Context} context @param {string} name @param {string} script @returns {Step} */
function check(context, name, script) {
	return {
		name,
		work: async () => {
			const { code, output } = await shell(context, script);
			return { ...(code === 0 ? count(1) : count(0, 1)), output };
		},
	};
}

/** @param {Context} context @param {string} name @param {string} script @returns {Step} */
function vitest(context, name, script) {
	const report = path.join(context.reports, `${script.replace(":", "-")}.json`);
	return {
		name,
		work: async () => {
			const options = `--reporter=default --reporter=json --outputFile.json="${report}"`;
			const { code, output } = await shell(context, script, options);
			return { ...countVitest(report, code), output };
		},
	};
}

/** @param {Context} context @param {string} name @param {string} script @returns {Step} */
function playwright(context, name, script) {
	const report = path.join(context.reports, "test-e2e.json");
	return {
		name,
		work: async () => {
			context.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
			const { code, output } = await shell(context, script, "--reporter=list,json");
			return { ...countPlaywright(report, code), output };
		},
	};
}

/** Finding a browser checks nothing of ours, so it does not count, unless there is none. */
async function findBrowser({ env }) {
	const { path: browser, problem } = await prepareBrowser();
	if (browser) env.CHROMIUM_PATH = browser;
	return { ...count(0, problem ? 1 : 0), output: problem ?? "" };
}

/** @param {Context} context @param {string} script @param {string} [options] */
function shell({ root, scripts, env }, script, options = "") {
	return run(`${scripts[script]} ${options}`, { cwd: root, env });
}

function count(passed, failed = 0, skipped = 0) {
	return { passed, failed, skipped };
}
