import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { cruise } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";

const FOLDERS = ["app", "components", "lib", "scripts", "tests"];

/** How an import is followed to its file: tsconfig.json's alias, and packages as Next's server build sees them. */
const RESOLUTION = {
	extensions: [".ts", ".tsx", ".d.ts", ".mjs", ".cjs", ".js", ".json"],
	exportsFields: ["exports"],
	conditionNames: ["react-server", "import", "node", "default", "types"],
	mainFields: ["module", "main", "types"],
};

/**
 * Holds the sources under `root` against the table in .dependency-cruiser.mjs. This is what the tool's own command does,
 * save that the command refuses Node 20: the release that can tell imports of types without TypeScript's old API is
 * declared for newer ones only. tests/unit/layers.test.ts shows that every rule works here.
 * @param {string} root
 */
export async function cruiseLayers(root) {
	const { forbidden, options } = config;
	const sources = [...FOLDERS.filter((folder) => existsSync(path.join(root, folder))), ...listConfigs(root)];
	const settings = { ...options, baseDir: root, validate: true, ruleSet: { forbidden } };
	const { output } = await cruise(sources, settings, { ...RESOLUTION, alias: { "@": root } });
	if (typeof output === "string") throw new Error("dependency-cruiser answered with a report instead of its findings");
	return output;
}

/** @param {string} root */
function listConfigs(root) {
	return readdirSync(root).filter((name) => /\.config\.(ts|mjs)$/.test(name));
}
