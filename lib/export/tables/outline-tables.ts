import { nameIn } from "@/lib/domain/names";
import type { SourceField, SourceNote } from "@/lib/domain/source-notes";
import { type DataColumn, type Framed, ofChapters, ofPlaces, type Placed } from "./columns";
import { dataTable } from "./data-table";
import { type ChapterSource, type PolicySource, placeOfChapter, placeOfPolicy } from "./sources";

/** The tables that say what is in the plan, whatever the year. */

type ChapterRow = Placed & { description: ChapterSource["description"] };

export const chapters = dataTable<ChapterRow>({
	key: ["chapter_number"],
	columns: ofChapters<ChapterRow>([
		{ key: "chapter_description", type: "text", cell: ({ description }) => description?.ja ?? null },
		{ key: "chapter_description_en", type: "text", cell: ({ description }) => description?.en ?? null },
	]),
	ofChapter: (chapter, frame) => [{ frame, place: placeOfChapter(chapter), description: chapter.description }],
});

type PolicyRow = Placed & { policy: PolicySource };

const ofLead = (of: (lead: { slug: string; ja: string; en: string | null }) => string | null) => {
	return ({ policy: { divisions }, frame }: { policy: PolicySource } & Framed) =>
		divisions.lead && of({ slug: divisions.lead.slug, ...nameIn(divisions.lead.names, frame.currentYear) });
};

const FIELDS_OF_POLICY: readonly SourceField[] = [
	"number",
	"vision",
	"leadDivision",
	"relatedDivisions",
	"relatedPlans",
	"sdgs",
];

/** Whether one of the fields stands in a note that is of no indicator. */
const isInDoubt = (notes: readonly SourceNote[], fields: readonly SourceField[]) =>
	notes.some(({ field, indicator }) => indicator === null && fields.includes(field));

export const policies = dataTable<PolicyRow>({
	key: ["policy_code"],
	columns: ofPlaces<PolicyRow>([
		{ key: "vision", type: "text", cell: ({ policy }) => policy.vision },
		{ key: "lead_division_slug", type: "code", cell: ofLead(({ slug }) => slug) },
		{ key: "lead_division_name", type: "text", cell: ofLead(({ ja }) => ja) },
		{ key: "lead_division_name_en", type: "text", cell: ofLead(({ en }) => en) },
		{
			key: "being_checked",
			type: "boolean",
			cell: ({ policy }) => String(isInDoubt(policy.sourceNotes, FIELDS_OF_POLICY)),
		},
	]),
	ofPolicy: (policy, frame) => [{ frame, place: placeOfPolicy(policy), policy }],
});

type DivisionRow = Placed & { role: "lead" | "related"; division: PolicySource["divisions"]["related"][number] };

export const divisions = dataTable<DivisionRow>({
	key: ["policy_code", "division_slug"],
	columns: ofPlaces<DivisionRow>([
		{ key: "division_role", type: "code", codes: "division_role", cell: ({ role }) => role },
		{ key: "division_slug", type: "code", cell: ({ division }) => division.slug },
		{ key: "division_name", type: "text", cell: (row) => nameIn(row.division.names, row.frame.currentYear).ja },
		{ key: "division_name_en", type: "text", cell: (row) => nameIn(row.division.names, row.frame.currentYear).en },
	]),
	ofPolicy: (policy, frame) => {
		const { lead, related } = policy.divisions;
		const base = { frame, place: placeOfPolicy(policy) };
		return [
			...(lead ? [{ ...base, role: "lead" as const, division: lead }] : []),
			...related.map((division) => ({ ...base, role: "related" as const, division })),
		];
	},
});

type SdgRow = Placed & { goal: number };

const goalColumn: DataColumn<SdgRow> = {
	key: "sdg_goal",
	type: "integer",
	codes: "sdg_goal",
	cell: ({ goal }) => String(goal),
};

export const sdgs = dataTable<SdgRow>({
	key: ["chapter_number", "policy_code", "sdg_goal"],
	columns: ofPlaces<SdgRow>([goalColumn]),
	ofChapter: (chapter, frame) => chapter.sdgs.map((goal) => ({ frame, place: placeOfChapter(chapter), goal })),
	ofPolicy: (policy, frame) => policy.sdgs.map((goal) => ({ frame, place: placeOfPolicy(policy), goal })),
});

type RelatedPlanRow = Placed & { number: number; plan: PolicySource["relatedPlans"][number] };

export const relatedPlans = dataTable<RelatedPlanRow>({
	key: ["policy_code", "related_plan_number"],
	columns: ofPlaces<RelatedPlanRow>([
		{ key: "related_plan_number", type: "integer", cell: ({ number }) => String(number) },
		{ key: "related_plan_title", type: "text", cell: ({ plan }) => plan.ja },
		{ key: "related_plan_title_en", type: "text", cell: ({ plan }) => plan.en },
	]),
	ofPolicy: (policy, frame) =>
		policy.relatedPlans.map((plan, index) => ({ frame, place: placeOfPolicy(policy), number: index + 1, plan })),
});
