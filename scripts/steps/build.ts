import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Problem } from "@/lib/db/problem";
import { runNode, startNode, untilExit } from "./child";
import { packageCommand, ROOT } from "./project";
import { fingerprintSources } from "./sources";

const BUILD_ID = path.join(ROOT, ".next", "BUILD_ID");
const STAMP = path.join(ROOT, ".next", "made-from");
const NEXT_BUILD = [packageCommand("next/dist/bin/next"), "build"];

export function hasBuild(): boolean {
	return existsSync(BUILD_ID);
}

/** Whether the build was made from the sources as they are. */
export function isBuildCurrent(dataDir: string): boolean {
	return hasBuild() && existsSync(STAMP) && readFileSync(STAMP, "utf8") === fingerprintSources(dataDir);
}

/** Builds the pages. It needs no database. Next's own account of it is shown, or only when it fails. */
export async function buildPages(dataDir: string, show: "always" | "onFailure", stop: AbortSignal): Promise<void> {
	for (const earlier of [STAMP, BUILD_ID]) rmSync(earlier, { force: true });
	const before = fingerprintSources(dataDir);
	const env = { NODE_ENV: "production" };
	const { code, output } =
		show === "always"
			? { code: await untilExit(startNode(NEXT_BUILD, env, "inherit"), stop), output: "" }
			: await runNode(NEXT_BUILD, env, stop);
	if (code !== 0 || !hasBuild()) throw new Problem(`${output}\nThe pages could not be built (see above).`.trim());
	writeFileSync(STAMP, before);
}
