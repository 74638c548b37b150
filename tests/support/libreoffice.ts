import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

const USUAL_PLACES = [
	"/usr/bin/soffice",
	"/usr/bin/libreoffice",
	"/snap/bin/libreoffice",
	"/Applications/LibreOffice.app/Contents/MacOS/soffice",
];

/** It starts in seconds, unless the machine is busy with everything else. */
export const OFFICE_PATIENCE_MS = 120_000;

/** Starts LibreOffice without a window; `profile` is a folder of its own, so that several can run at once. */
export async function office(profile: string, args: readonly string[]): Promise<void> {
	const program = process.env.SOFFICE_PATH || USUAL_PLACES.find(existsSync);
	if (!program) throw new Error("these tests need LibreOffice Calc; on Debian: apt-get install libreoffice-calc-nogui");
	await run(program, ["--headless", `-env:UserInstallation=${pathToFileURL(profile)}`, ...args], {
		timeout: OFFICE_PATIENCE_MS,
	});
}

/** An .xlsx file as LibreOffice opens it and saves it in another of its formats. */
export async function convertWorkbook(workbook: Uint8Array, format: "fods" | "pdf"): Promise<Buffer> {
	const folder = await mkdtemp(path.join(tmpdir(), "shirube-libreoffice-"));
	try {
		const file = path.join(folder, "workbook.xlsx");
		await writeFile(file, workbook);
		await office(path.join(folder, "profile"), ["--convert-to", format, "--outdir", folder, file]);
		return await readFile(path.join(folder, `workbook.${format}`));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
