import { readFileSync } from "node:fs";
import path from "node:path";
import { countPlaywright, countVitest } from "./counts.mjs";
import { checkEnvironment } from "./environment.mjs";
import { endLeftovers } from "./leftovers.mjs";
import { preparePrograms } from "./programs.mjs";
import { run } from "./run.mjs";

/** @typedef {{ passed: number, failed: number, skipped: number, output: string }} Result */
/** @typedef {{ name: string, needs?: string[], work: () => Promise<Result> }} Step */

/**
 * What the steps share. `scripts` are those of package.json: a check done by hand is the same check.
 * @typedef {{ root: string, folder: string, scripts: Record<string, string>, env: NodeJS.ProcessEnv }} Context
 */

const PROGRAMS = "browser, fonts, LibreOffice and poppler";
const BUILD = "production build";

/**
 * The steps of `npm run verify`, in stages: the steps of a stage do not need each other.
 * @param {string} root
 * @param {string} folder for all that they leave: reports, temporary files
 * @returns {Step[][]}
 */
export function listStages(root, folder) {
	const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
	const context = { root, folder, scripts, env: checkEnvironment(root, folder) };
	return [
		[check(context, "database client", "db:generate"), check(context, "route types", "next:types")],
		[
			check(context, "unused code", "unused"),
			check(context, "format and lint", "lint"),
			check(context, "types", "typecheck"),
			check(context, "layers", "layers"),
			vitest(context, "unit tests", "test:unit"),
			{ name: PROGRAMS, work: () => findPrograms(context) },
		],
		[{ ...vitest(context, "integration tests", "test:integration"), needs: [PROGRAMS] }],
		[check(context, BUILD, "build")],
		[{ ...playwright(context, "end-to-end tests", "test:e2e"), needs: [PROGRAMS, BUILD] }],
		[{ name: "nothing left behind", work: () => findLeftovers(context) }],
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
	const report = path.join(context.folder, `${script.replace(":", "-")}.json`);
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
	const report = path.join(context.folder, "test-e2e.json");
	return {
		name,
		work: async () => {
			context.env.PLAYWRIGHT_JSON_OUTPUT_FILE = report;
			const { code, output } = await shell(context, script, "--reporter=list,json");
			return { ...countPlaywright(report, code), output };
		},
	};
}

/** Finding programs checks nothing of ours, so it does not count, unless one is missing. */
async function findPrograms({ env }) {
	const { browser, office, problem } = await preparePrograms();
	if (browser) env.CHROMIUM_PATH = browser;
	if (office) env.SOFFICE_PATH = office;
	return { ...count(0, problem ? 1 : 0), output: problem ?? "" };
}

/** A database or browser that outlives its tests would do so on a developer's machine, too. */
async function findLeftovers({ folder }) {
	const programs = await endLeftovers(folder);
	return { ...(programs.length === 0 ? count(1) : count(0, 1)), output: programs.join("\n") };
}

/** @param {Context} context @param {string} script @param {string} [options] */
function shell({ root, scripts, env }, script, options = "") {
	return run(`${scripts[script]} ${options}`, { cwd: root, env });
}

function count(passed, failed = 0, skipped = 0) {
	return { passed, failed, skipped };
}
