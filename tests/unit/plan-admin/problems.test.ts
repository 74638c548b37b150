import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { LOCALES } from "@/lib/domain/localized";
import { PLAN_REFUSALS } from "@/lib/domain/plan-refusal";
import { readMessages } from "../../support/messages";

const SCHEMAS = path.resolve(import.meta.dirname, "../../../lib/schemas/plan-admin");

/** The problems that forms of the plan name by themselves, besides the refusals. */
const named = readdirSync(SCHEMAS).flatMap((file) =>
	[...readFileSync(path.join(SCHEMAS, file), "utf8").matchAll(/"planAdmin\.(\w+)"/g)].map(([, key]) => key),
);

test.each(LOCALES)("every problem of the plan has words in %s, and no other has", (locale) => {
	const keys = [...readMessages(locale).keys()].flatMap((key) => key.split("problems.planAdmin.")[1] ?? []);
	expect(keys.sort()).toEqual([...new Set([...named, ...PLAN_REFUSALS, "changedMeanwhile"])].sort());
});
