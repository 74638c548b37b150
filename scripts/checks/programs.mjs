// Programs with which tests look at the portal and open its files: a browser with Japanese fonts, LibreOffice and poppler.
// What the system has, or else what apt-get installs.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

const BROWSERS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const MAC_BROWSERS = ["Chromium", "Google Chrome"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
const OFFICES = ["soffice", "libreoffice"];
/** Poppler's, each of which the tests use. */
const PDF_TOOLS = ["pdfinfo", "pdftotext", "pdffonts", "pdftoppm"];
const MAC_OFFICE = "/Applications/LibreOffice.app/Contents/MacOS/soffice";

/**
 * Finds or installs all of them.
 * @returns {Promise<{ browser?: string, office?: string, problem?: string }>} where they are, or what a person has to do
 */
export async function preparePrograms() {
	const given = process.env.CHROMIUM_PATH;
	if (given && !runs(given)) return { problem: `CHROMIUM_PATH is ${given}, which is no browser that runs.` };
	let report = "";
	let found = await find(given);
	if (listMissing(found).length > 0) {
		report = await install(listMissing(found));
		found = await find(given);
	}
	const missing = listMissing(found);
	return missing.length === 0 ? found : { problem: `${report}\n${explain(missing)}`.trim() };
}

/** @typedef {{ browser?: string, office?: string, readsPdf?: boolean }} Found */

/** @param {string | undefined} given @returns {Promise<Found>} */
async function find(given) {
	const office = places(OFFICES, [MAC_OFFICE]).find(runs);
	return { browser: given || (await findBrowser()), office, readsPdf: PDF_TOOLS.every(isInstalled) };
}

/** The packages, by their Debian names, that would bring what is not there. @param {Found} found */
function listMissing({ browser, office, readsPdf }) {
	return [
		...(browser ? [] : ["chromium"]),
		...(hasJapaneseFonts() ? [] : ["fonts-noto-cjk", "fontconfig"]),
		// The variant without windows brings half as much.
		...(office ? [] : ["libreoffice-calc-nogui"]),
		...(readsPdf ? [] : ["poppler-utils"]),
	];
}

/** One that the system has, or that `playwright install` could fetch. @returns {Promise<string | undefined>} */
export async function findBrowser() {
	const { chromium } = await import("playwright-core");
	return places(BROWSERS, [...MAC_BROWSERS, chromium.executablePath()]).find(runs);
}

/** Where programs of these names may be. @param {string[]} names @param {string[]} more */
function places(names, more) {
	const folders = [...(process.env.PATH ?? "").split(path.delimiter), "/usr/bin", "/snap/bin"].filter(Boolean);
	return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), ...more];
}

/** Ubuntu has a chromium-browser that only says where to get one. @param {string} place */
function runs(place) {
	return existsSync(place) && spawnSync(place, ["--version"]).status === 0;
}

/** Every one of them prints its version when asked with -v. @param {string} tool */
function isInstalled(tool) {
	return spawnSync(tool, ["-v"]).status === 0;
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
		missing.includes("libreoffice-calc-nogui") ? "LibreOffice Calc" : "",
		missing.includes("poppler-utils") ? "poppler's programs for PDF (pdfinfo, pdftotext, pdffonts, pdftoppm)" : "",
	];
	const needed = things.filter(Boolean).join(" and ");
	return `The tests need ${needed}. On Debian: apt-get install ${missing.join(" ")}`;
}
