import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { z } from "zod";
import type { PrismaClient } from "@/lib/data/generated/client";
import { loadPlan } from "@/lib/data/load-plan";
import { findPlanProblems, type PlanProblem } from "@/lib/schemas/plan-consistency";
import { type PlanData, planFile, policyFile } from "@/lib/schemas/plan-data";

/** A plan folder that cannot be loaded, with everything that is wrong with it. */
export class PlanDataError extends Error {
	constructor(readonly problems: readonly PlanProblem[]) {
		super(problems.map(({ file, path, problem }) => `${file}${path ? `: ${path}` : ""}: ${problem}`).join("\n"));
		this.name = "PlanDataError";
	}
}

/**
 * Reads and checks a plan folder: `plan.json` and `policies/*.json`, as docs/plan-data.md describes.
 * @throws PlanDataError naming every file, field and reason.
 */
async function readPlanFolder(folder: string): Promise<PlanData> {
	const problems: PlanProblem[] = [];
	const plan = await readJson(folder, "plan.json", planFile, problems);
	const policies: PlanData["policies"] = [];
	for (const file of await policyFiles(folder, problems)) {
		const policy = await readJson(folder, file, policyFile, problems);
		if (policy) policies.push(policy);
	}
	if (!plan || problems.length > 0) throw new PlanDataError(problems);
	const data = { plan, policies };
	const inconsistencies = findPlanProblems(data);
	if (inconsistencies.length > 0) throw new PlanDataError(inconsistencies);
	return data;
}

/**
 * Loads a plan folder into a database that holds no plan yet; a database with one is left alone.
 * @throws PlanDataError before anything is written.
 */
export async function loadPlanIfEmpty(
	prisma: PrismaClient,
	folder: string,
): Promise<{ loaded: boolean; policies: number }> {
	if ((await prisma.plan.count()) > 0) return { loaded: false, policies: await prisma.policy.count() };
	const data = await readPlanFolder(folder);
	await loadPlan(prisma, data, new Date());
	return { loaded: true, policies: data.policies.length };
}

async function policyFiles(folder: string, problems: PlanProblem[]): Promise<string[]> {
	try {
		const names = await readdir(path.join(folder, "policies"));
		return names
			.filter((name) => name.endsWith(".json"))
			.sort((a, b) => a.localeCompare(b, "en", { numeric: true }))
			.map((name) => `policies/${name}`);
	} catch {
		problems.push({ file: "policies/", path: "", problem: "this folder is missing or cannot be read" });
		return [];
	}
}

async function readJson<Schema extends z.ZodType>(
	folder: string,
	file: string,
	schema: Schema,
	problems: PlanProblem[],
): Promise<z.infer<Schema> | null> {
	let json: unknown;
	try {
		json = JSON.parse(await readFile(path.join(folder, file), "utf8"));
	} catch (error) {
		const problem = error instanceof SyntaxError ? `not valid JSON: ${error.message}` : "missing or cannot be read";
		problems.push({ file, path: "", problem });
		return null;
	}
	const parsed = schema.safeParse(json);
	if (parsed.success) return parsed.data;
	problems.push(...parsed.error.issues.map(({ path, message }) => ({ file, path: path.join("."), problem: message })));
	return null;
}
