import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Locale, localize } from "@/lib/domain/localized";
import { planFile, policyFile } from "@/lib/schemas/plan-data";
import { ROOT } from "./project";

const FOLDER = path.join(ROOT, "prisma", "seed", "ami");

const readJson = (file: string): unknown => JSON.parse(readFileSync(path.join(FOLDER, file), "utf8"));

/** What every page has to agree with: the plan as its folder holds it. */
export const PLAN = planFile.parse(readJson("plan.json"));
export const POLICIES = readdirSync(path.join(FOLDER, "policies"))
	.sort()
	.map((file) => policyFile.parse(readJson(`policies/${file}`)));

export type SeedPolicy = (typeof POLICIES)[number];
export type SeedIndicator = SeedPolicy["indicators"][number];
type SeedText = { ja: string; en?: string | undefined };
type SeedValue = SeedPolicy["evaluations"][number]["actuals"][string];

/** A text in a language, in Japanese where it has no translation. */
export const inLanguage = ({ ja, en }: SeedText, locale: Locale) => localize({ ja, en: en ?? null }, locale).text;

/** The only definition an indicator of this seed has. */
export function definitionOf({ code, definitions }: SeedIndicator) {
	const [definition, ...later] = definitions;
	if (!definition || later.length > 0) throw new Error(`${code} has ${definitions.length} definitions`);
	return definition;
}

/** A decimal as a table prints it; null when there is none. */
export function shownNumber(value: SeedValue | undefined, precision: number, locale: Locale): string | null {
	if (typeof value !== "string") return null;
	const digits = { minimumFractionDigits: precision, maximumFractionDigits: precision };
	return Number(value).toLocaleString(locale, digits);
}

/** The one evaluation a policy of this seed has. */
export function evaluationOf({ code, evaluations }: SeedPolicy) {
	const [evaluation, ...later] = evaluations;
	if (!evaluation || later.length > 0) throw new Error(`${code} has ${evaluations.length} evaluations`);
	return evaluation;
}
