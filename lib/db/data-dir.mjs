// Plain JavaScript: `npm run up` needs it before anything is installed that could read TypeScript.
import { accessSync, chmodSync, constants, existsSync, mkdirSync } from "node:fs";
import path from "node:path";

/** @type {Record<string, string>} */
const REASONS = {
	EROFS: "the disk is read-only",
	EACCES: "no permission",
	EPERM: "no permission",
	ENOSPC: "the disk is full",
	EEXIST: "it is not a folder",
	ENOTDIR: "it is not a folder",
};

/**
 * Makes a folder unless it is there.
 * @param {string} folder
 * @returns {string | null} why it cannot be written to, and what to do
 */
export function makeWritable(folder) {
	try {
		if (mkdirSync(folder, { recursive: true })) chmodSync(folder, 0o755);
		accessSync(folder, constants.W_OK | constants.X_OK);
		return null;
	} catch (error) {
		const { code, message } = realCause(folder, /** @type {NodeJS.ErrnoException} */ (error));
		return (
			`${folder} cannot be written to (${REASONS[code ?? ""] ?? message}). ` +
			"Make it writable, or set PORTAL_DATA_DIR to a folder that is, to keep the database there."
		);
	}
}

/**
 * On a read-only disk Node's recursive mkdir speaks of a missing folder; the folder above says what is the matter.
 * @param {string} folder
 * @param {NodeJS.ErrnoException} error
 */
function realCause(folder, error) {
	if (error.code !== "ENOENT") return error;
	try {
		let above = path.dirname(folder);
		while (!existsSync(above)) above = path.dirname(above);
		accessSync(above, constants.W_OK);
		return error;
	} catch (cause) {
		return /** @type {NodeJS.ErrnoException} */ (cause);
	}
}
