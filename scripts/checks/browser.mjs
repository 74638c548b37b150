// A browser and Japanese fonts for the end-to-end tests: what the system has, or else what apt-get installs.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC_PLACES = ["Chromium", "Google Chrome"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);

/**
 * Finds or installs both.
 * @returns {Promise<{ path?: string, problem?: string }>} the browser, or what a person has to do
 */
export async function prepareBrowser() {
	const given = process.env.CHROMIUM_PATH;
	if (given && !runs(given)) return { problem: `CHROMIUM_PATH is ${given}, which is no browser that runs.` };
	let report = "";
	let browser = given || (await findBrowser());
	if (!browser || !hasJapaneseFonts()) {
		report = await install(listMissing(browser));
		browser ||= await findBrowser();
	}
	const missing = listMissing(browser);
	return missing.length === 0 ? { path: browser } : { problem: `${report}\n${explain(missing)}`.trim() };
}

/** The packages, by their Debian names, that would bring what is not there. @param {string | undefined} browser */
function listMissing(browser) {
	return [...(browser ? [] : ["chromium"]), ...(hasJapaneseFonts() ? [] : ["fonts-noto-cjk", "fontconfig"])];
}

/** One that the system has, or that `playwright install` could fetch. @returns {Promise<string | undefined>} */
async function findBrowser() {
	const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin", "/snap/bin"].filter(Boolean);
	const places = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
	const { chromium } = await import("playwright-core");
	return [...places, ...MAC_PLACES, chromium.executablePath()].find(runs);
}

/** Ubuntu has a chromium-browser that only says where to get one. @param {string} place */
function runs(place) {
	return existsSync(place) && spawnSync(place, ["--version"]).status === 0;
}

function hasJapaneseFonts() {
	if (process.platform !== "linux") return true;
	return Boolean(spawnSync("fc-list", [":lang=ja"], { encoding: "utf8" }).stdout?.trim());
}

/** @param {string[]} packages @returns {Promise<string>} what went wrong, or nothing */
async function install(packages) {
	const prefix = administrator();
	if (prefix === undefined) return "";
	const apt = `${prefix} env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300`;
	// A list of packages that could not be renewed may still do.
	const update = await run(`${apt} update`);
	const { code, output } = await run(`${apt} install -y --no-install-recommends ${packages.join(" ")}`);
	return code === 0 ? "" : `${update.code === 0 ? "" : update.output}${output}`;
}

/** What goes before a command so that it may install packages; undefined where nothing does. */
function administrator() {
	if (spawnSync("apt-get", ["--version"]).status !== 0) return undefined;
	if (process.getuid?.() === 0) return "";
	return spawnSync("sudo", ["-n", "true"]).status === 0 ? "sudo -n" : undefined;
}

/** @param {string[]} missing */
function explain(missing) {
	const things = [
		missing.includes("chromium") ? "Chromium or Chrome (or CHROMIUM_PATH, where it lies elsewhere)" : "",
		missing.includes("fonts-noto-cjk") ? "Japanese fonts that fc-list knows" : "",
	];
	const needed = things.filter(Boolean).join(" and ");
	return `The end-to-end tests need ${needed}. On Debian: apt-get install ${missing.join(" ")}`;
}
