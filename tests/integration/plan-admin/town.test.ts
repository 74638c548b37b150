import { describe, expect, test } from "vitest";
import { getPublicSite } from "@/lib/data/public/site";
import { addName, changeName, deleteName, type NameOwner } from "@/lib/data/staff/plan/dated-names";
import { addDivision, deleteDivision, readDivision, readDivisions } from "@/lib/data/staff/plan/divisions";
import { changeGradeWordings, readGradeWordings } from "@/lib/data/staff/plan/grade-wordings";
import { changeTown, readTown } from "@/lib/data/staff/plan/town";
import { DEFAULT_LICENCE } from "@/lib/domain/licence";
import { createStaff } from "../../support/staff";
import { conflictIn, newestAudit, preparePlan, refusedFor, saved } from "./admin-plan";

const database = await preparePlan();
const { prisma, admin } = database;

const NAME = { fromYear: 2025, name: "デジタル課", nameEn: "Digital Division" };

describe("a division", () => {
	test("is added with its first name, once", async () => {
		expect(saved(await addDivision(admin, { slug: "digital", ...NAME }))).toBe("digital");
		expect(refusedFor(await addDivision(admin, { slug: "digital", ...NAME }))).toEqual(["slugTaken"]);
		const entry = (await readDivisions(admin)).find(({ slug }) => slug === "digital");
		expect(entry).toMatchObject({ name: { ja: "デジタル課" }, leads: 0, related: 0, members: 0 });
	});

	test("is not deleted while it has policies or people", async () => {
		const planning = await readDivision(admin, "planning");
		expect(planning.policies.map(({ code, role }) => [code, role])).toEqual([
			["7-1-1", "lead"],
			["7-1-2", "lead"],
		]);
		expect(refusedFor(await deleteDivision(admin, planning.id))).toEqual(["divisionHasPolicies"]);
		const { id } = await readDivision(admin, "digital");
		const { userId } = await createStaff(prisma, { role: "editor", divisionIds: [id] });
		expect(refusedFor(await deleteDivision(admin, id))).toEqual(["divisionHasMembers"]);
		await prisma.userDivision.deleteMany({ where: { userId } });
		saved(await deleteDivision(admin, id));
		expect(await newestAudit(database)).toMatchObject({ action: "division.delete", entityId: "digital" });
	});
});

describe.each<{ what: string; owner: () => Promise<NameOwner>; years: () => Promise<number[]> }>([
	{
		what: "a division",
		owner: async () => ({ divisionId: (await readDivision(admin, "finance")).id }),
		years: async () => (await readDivision(admin, "finance")).onRecord.map(({ record }) => record.fromYear),
	},
	{
		what: "the town",
		owner: async () => "town",
		years: async () => (await readTown(admin)).names.map(({ record }) => record.fromYear),
	},
])("the names of $what", ({ owner, years }) => {
	test("are kept when a new one comes", async () => {
		const before = await years();
		saved(await addName(admin, await owner(), { fromYear: 2028, name: "新しい名", nameEn: null }));
		expect(await years()).toEqual([...before, 2028]);
		const again = await addName(admin, await owner(), { fromYear: 2028, name: "別の名", nameEn: null });
		expect(refusedFor(again)).toEqual(["nameYearTaken"]);
	});

	test("are corrected, with the year, unless someone else did", async () => {
		const of = await owner();
		const onRecord = of === "town" ? (await readTown(admin)).names : (await readDivision(admin, "finance")).onRecord;
		const newest = onRecord.at(-1);
		if (!newest) throw new Error("there is one");
		const change = { ofYear: 2028, seen: newest.seen };
		const [other] = onRecord;
		const taken = await changeName(admin, of, { ...change, fromYear: other?.record.fromYear });
		expect(refusedFor(taken)).toEqual(["nameYearTaken"]);
		saved(await changeName(admin, of, { ...change, fromYear: 2026, name: "正しい名" }));
		expect(await newestAudit(database)).toMatchObject({
			before: { fromYear: 2028, name: "新しい名" },
			after: { fromYear: 2026, name: "正しい名" },
		});
		conflictIn(await changeName(admin, of, { ofYear: 2026, seen: newest.seen, name: "後の人" }));
	});

	test("are taken back, but for the last", async () => {
		const of = await owner();
		const [first, ...later] = await years();
		if (first === undefined) throw new Error("there is one");
		for (const year of later) saved(await deleteName(admin, of, year));
		expect(refusedFor(await deleteName(admin, of, first))).toEqual(["lastName"]);
	});
});

test("a town that becomes a city has its new name on public pages from its year on", async () => {
	saved(await addName(admin, "town", { fromYear: 2020, name: "阿見市", nameEn: "Ami City" }));
	const site = await getPublicSite();
	expect(site?.municipality.name.ja).toBe("阿見市");
	expect(site?.municipality.names.map(({ fromYear }) => fromYear).sort()).toEqual([1955, 2020]);
});

test("the town's contact is changed as one has seen it", async () => {
	const { loaded } = await readTown(admin);
	saved(await changeTown(admin, { seen: loaded.seen, contact: "企画課" }));
	conflictIn(await changeTown(admin, { seen: loaded.seen, contact: "後の人" }));
	expect((await getPublicSite())?.municipality.contact.ja).toBe("企画課");
});

test("the licence of the data is the Digital Agency's until the town chooses its own", async () => {
	expect((await getPublicSite())?.licence).toEqual(DEFAULT_LICENCE);
	const { loaded } = await readTown(admin);
	const own = { licenceName: "町の規約", licenceNameEn: null, licenceUrl: "https://example.jp/terms" };
	saved(await changeTown(admin, { seen: loaded.seen, ...own }));
	expect((await getPublicSite())?.licence).toEqual({ name: { ja: "町の規約", en: null }, url: own.licenceUrl });
	expect(await newestAudit(database)).toMatchObject({
		action: "town.change",
		before: { licenceName: DEFAULT_LICENCE.name.ja, licenceUrl: DEFAULT_LICENCE.url },
		after: own,
	});
});

test("grades are reworded one by one, and the others stay", async () => {
	const { loaded, grades } = await readGradeWordings(admin);
	expect(grades).toHaveLength(8);
	const wordings = { ...loaded.record, progress2: "おおむね順調", review4En: "Start anew" };
	saved(await changeGradeWordings(admin, { seen: loaded.seen, wordings }));
	expect(await newestAudit(database)).toMatchObject({
		action: "gradeWording.change",
		before: { progress2: "名前", review4En: null },
		after: { progress2: "おおむね順調", review4En: "Start anew" },
	});
	const site = await getPublicSite();
	expect(site?.wordings.progress.map(({ label }) => label.ja)).toEqual(["名前", "おおむね順調", "名前", "名前"]);
	expect(site?.wordings.review[3]?.label).toEqual({ ja: "名前", en: "Start anew" });
});
