import { beforeAll, describe, expect, test } from "vitest";
import { correctDefinition, deleteDefinition, redefine, reviseTarget } from "@/lib/data/staff/plan/definitions";
import { addIndicator, deleteIndicator, endIndicator, resumeIndicator } from "@/lib/data/staff/plan/indicators";
import { readIndicator } from "@/lib/data/staff/plan/read-indicator";
import { readPolicy } from "@/lib/data/staff/plan/read-place";
import { addRevision } from "../data/revisions";
import { conflictIn, newestAudit, preparePlan, refusedFor, saved } from "./admin-plan";

/** The sound plan's indicator has definitions from 2022 and 2026, and published values of 2024 and 2026. */
const CODE = "7-1-1-1";
const database = await preparePlan();
const { prisma, admin } = database;
const read = () => readIndicator(admin, CODE);

const FIRST = {
	name: "新しい指標",
	nameEn: null,
	unit: null,
	unitEn: null,
	precision: 0,
	direction: "decrease" as const,
	baseline: null,
	baselineAbsence: "notSurveyed" as const,
	target: "5",
	baselineYear: null,
	targetYear: null,
};

describe("a definition on record", () => {
	test("that published numbers were measured by changes in its words alone", async () => {
		const { id, definitions } = await read();
		const first = definitions[0];
		if (!first) throw new Error("there is one");
		expect(first.inUse).toBe(true);
		const change = { id, fromYear: 2022, seen: first.loaded.seen };
		expect(refusedFor(await correctDefinition(admin, { ...change, name: "名", target: "9" }))).toEqual([
			"definitionInUse",
		]);
		saved(await correctDefinition(admin, { ...change, name: "正しい名前", nameEn: "Right name" }));
		expect(await newestAudit(database)).toMatchObject({
			action: "indicator.correctDefinition",
			entityId: CODE,
			before: { name: "名前", nameEn: null },
			after: { name: "正しい名前", nameEn: "Right name" },
		});
		expect(conflictIn(await correctDefinition(admin, { ...change, name: "後の人" })).record.name).toBe("正しい名前");
	});
});

describe("a change of meaning", () => {
	test("starts after what is published", async () => {
		const { id, changeYears, newestPublished } = await read();
		expect({ changeYears, newestPublished }).toEqual({ changeYears: [2027, 2028], newestPublished: 2026 });
		const given = { target: "3", changeReason: "見直し" };
		expect(refusedFor(await reviseTarget(admin, { id, fromYear: 2026, given }))).toEqual(["publishedUntil"]);
		expect(refusedFor(await reviseTarget(admin, { id, fromYear: 2029, given }))).toEqual(["definitionYearTaken"]);
	});

	test("of the target keeps everything else, and the earlier one with its years", async () => {
		const { id } = await read();
		const given = { target: "3.5", targetAbsence: null, targetYear: null, changeReason: "上方修正" };
		saved(await reviseTarget(admin, { id, fromYear: 2027, given }));
		const { definitions } = (await read()).series;
		expect(definitions.map(({ fromYear, target, redefined }) => [fromYear, target.value, redefined])).toEqual([
			[2022, "2", false],
			[2026, "2.25", false],
			[2027, "3.5", false],
		]);
		expect(definitions[2]).toMatchObject({ precision: 2, changeReason: "上方修正" });
		expect(await newestAudit(database)).toMatchObject({
			action: "indicator.reviseTarget",
			before: { target: "2.25" },
			after: { fromYear: 2027, target: "3.5", changeReason: "上方修正" },
		});
	});

	test("that changes nothing is none", async () => {
		const { id } = await read();
		const given = { target: "3.5", targetAbsence: null, targetYear: null, changeReason: "同じ" };
		expect(refusedFor(await reviseTarget(admin, { id, fromYear: 2028, given }))).toEqual(["targetUnchanged"]);
	});

	test("is taken back while nothing is published by it, and the first never", async () => {
		const { id } = await read();
		expect(refusedFor(await deleteDefinition(admin, { id, fromYear: 2022 }))).toEqual(["firstDefinition"]);
		expect(refusedFor(await deleteDefinition(admin, { id, fromYear: 2026 }))).toEqual(["definitionMeasured"]);
		saved(await deleteDefinition(admin, { id, fromYear: 2027 }));
		expect((await read()).definitions).toHaveLength(2);
	});

	test("by redefinition breaks the series", async () => {
		const { id } = await read();
		const given = { ...FIRST, changeReason: "調査方法の変更" };
		saved(await redefine(admin, { id, fromYear: 2028, given }));
		const { definitions } = (await read()).series;
		expect(definitions.at(-1)).toMatchObject({ fromYear: 2028, redefined: true, direction: "decrease" });
	});

	test.each([
		["more decimals than it is published with", { target: "1.234", precision: 2 }, "tooManyDecimals"],
		[
			"a direction against its numbers",
			{ baseline: "5", target: "1", direction: "increase" as const },
			"againstDirection",
		],
		["a target before it starts", { targetYear: 2026 }, "targetBeforeStart"],
		["years in the wrong order", { baselineYear: 2028, targetYear: 2027 }, "yearsOutOfOrder"],
	])("is refused with %s", async (_, given, reason) => {
		const { id } = await read();
		const definition = { ...FIRST, baseline: "1", baselineAbsence: null, direction: "maintain" as const };
		const change = { id, fromYear: 2027, given: { ...definition, changeReason: "理由", ...given } };
		expect(refusedFor(await redefine(admin, change))).toEqual([reason]);
	});
});

describe("the end of an indicator", () => {
	test("is not before its values and definitions", async () => {
		const { id, endYears } = await read();
		expect(endYears).toEqual([2028]);
		expect(refusedFor(await endIndicator(admin, { id, year: 2026 }))).toEqual(["endsTooEarly"]);
		saved(await deleteDefinition(admin, { id, fromYear: 2028 }));
		saved(await endIndicator(admin, { id, year: 2026 }));
		expect((await read()).series.endedYear).toBe(2026);
		expect((await read()).changeYears).toEqual([]);
	});

	test("is taken back, while no later year is published without it", async () => {
		const { id } = await read();
		saved(await resumeIndicator(admin, id));
		expect(refusedFor(await resumeIndicator(admin, id))).toEqual(["notEnded"]);
		saved(await endIndicator(admin, { id, year: 2026 }));
		await addRevision(prisma, { policy: "7-1-1", fiscalYear: 2027 }, "published");
		expect((await read()).endKept).toBe("publishedWithoutIt");
		expect(refusedFor(await resumeIndicator(admin, id))).toEqual(["publishedWithoutIt"]);
	});
});

describe("a new indicator", () => {
	let policyId: number;

	beforeAll(async () => {
		policyId = (await readPolicy(admin, "7-1-2")).id;
	});

	test("gets the code of its policy and starts with the plan", async () => {
		const added = await addIndicator(admin, { owner: { policyId }, number: 5, definition: FIRST });
		expect(saved(added)).toBe("7-1-2-5");
		const { series } = await readIndicator(admin, "7-1-2-5");
		expect(series.definitions).toHaveLength(1);
		expect(series.definitions[0]).toMatchObject({
			fromYear: 2022,
			baseline: { value: null, absence: "notSurveyed" },
			target: { value: "5", absence: null },
		});
		const again = await addIndicator(admin, { owner: { policyId }, number: 5, definition: FIRST });
		expect(refusedFor(again)).toEqual(["numberTaken"]);
	});

	test("is deleted while it has no value, its blank place in a draft with it", async () => {
		await addRevision(prisma, { policy: "7-1-2", fiscalYear: 2027 }, "draft");
		const { id } = await readIndicator(admin, "7-1-2-5");
		const revision = await prisma.evaluationRevision.findFirstOrThrow({ where: { state: "draft" } });
		const place = { revisionId: revision.id, indicatorId: id };
		await prisma.actualValue.create({ data: { ...place, value: "3" } });
		expect(refusedFor(await deleteIndicator(admin, id))).toEqual(["hasValues"]);
		await prisma.actualValue.update({ where: { revisionId_indicatorId: place }, data: { value: null } });
		saved(await deleteIndicator(admin, id));
		expect(await prisma.indicator.count({ where: { code: "7-1-2-5" } })).toBe(0);
	});

	test("that has published values stays", async () => {
		const { id } = await readIndicator(admin, "7-1-2-1");
		expect(refusedFor(await deleteIndicator(admin, id))).toEqual(["hasValues"]);
	});
});
