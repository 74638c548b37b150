import { beforeAll, expect, test } from "vitest";
import { loadPlan } from "@/lib/data/load-plan";
import { getPublicIndicator } from "@/lib/data/public/indicator";
import { getPublicDivision } from "@/lib/data/public/outline";
import { getPublicPolicy } from "@/lib/data/public/policy";
import { definitionIn } from "@/lib/domain/indicator";
import { nameIn } from "@/lib/domain/names";
import { createTestDatabase } from "../../support/database";
import { soundPlan } from "../../support/sound-plan";

const { prisma } = await createTestDatabase();

const OLD = { ja: "企画課", en: "Planning Division" };
const NEW = { ja: "政策推進課", en: "Policy Division" };

beforeAll(async () => {
	const data = soundPlan();
	const planning = data.plan.divisions.find(({ slug }) => slug === "planning");
	planning?.names.splice(0, 1, { fromYear: 2026, name: NEW }, { fromYear: 2020, name: OLD });
	await loadPlan(prisma, data, new Date("2026-10-01T00:00:00Z"));
});

test("a division that was renamed keeps its address, and has in each year the name it had then", async () => {
	const policy = await getPublicPolicy("7-1-1");
	const names = policy?.divisions.lead?.names ?? [];
	expect(policy?.divisions.lead?.slug).toBe("planning");
	expect([2019, 2020, 2024, 2025, 2026, 2028].map((year) => nameIn(names, year))).toEqual([
		OLD,
		OLD,
		OLD,
		OLD,
		NEW,
		NEW,
	]);
});

test("the division's own page has both names with the years from which they apply", async () => {
	const found = await getPublicDivision("planning");
	const names = [...(found?.division.names ?? [])].sort((one, other) => one.fromYear - other.fromYear);
	expect(names).toEqual([
		{ fromYear: 2020, name: OLD },
		{ fromYear: 2026, name: NEW },
	]);
	expect(found?.leads.map(({ code }) => code)).toEqual(["7-1-1", "7-1-2"]);
});

test("a revised target stays on record with the year it applied to", async () => {
	const indicator = await getPublicIndicator("7-1-1-1");
	const targets = [2024, 2025, 2026, 2028].map(
		(year) => indicator && definitionIn(indicator.series, year).target.value,
	);
	expect(targets).toEqual(["2", "2", "2.25", "2.25"]);
});
