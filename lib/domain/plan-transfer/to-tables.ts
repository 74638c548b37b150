import { PROGRESS_GRADES } from "../grades";
import type {
	DocumentValue,
	EvaluationPart,
	IndicatorPart,
	MeasurePart,
	PlanDocument,
	PlanPart,
	PolicyPart,
	SourceNotePart,
} from "./document";
import { plainDecimal } from "./plain-decimal";
import { emptyTables, type PlanTables } from "./tables";

/**
 * A checked document as tables. What may be written in several ways comes out in one: decimals without needless zeros,
 * goals ascending, so that equal plans have equal tables.
 */
export function toTables({ plan, policies }: PlanDocument): PlanTables {
	const tables = emptyTables();
	addPlan(tables, plan);
	for (const policy of policies) addPolicy(tables, policy);
	return tables;
}

function addPlan(tables: PlanTables, { municipality, plan, gradeWordings, divisions, chapters }: PlanPart): void {
	tables.plan.push({
		municipality: municipality.code,
		websiteUrl: municipality.websiteUrl,
		contact: municipality.contact.ja,
		contactEn: municipality.contact.en ?? null,
		licence: municipality.licence.name.ja,
		licenceEn: municipality.licence.name.en ?? null,
		licenceUrl: municipality.licence.url,
		slug: plan.slug,
		...titled(plan.title),
		baselineYear: plan.baselineYear,
		firstYear: plan.firstYear,
		targetYear: plan.targetYear,
		source: plan.source.ja,
		sourceEn: plan.source.en ?? null,
	});
	tables.townNames.push(...municipality.names.map(dated));
	const labelled = ({ ja, en }: Text) => ({ label: ja, labelEn: en ?? null });
	tables.gradeWordings.push(
		...gradeWordings.progress.map(({ grade, label }) => ({
			kind: "progress",
			grade: PROGRESS_GRADES.indexOf(grade) + 1,
			symbol: grade,
			...labelled(label),
		})),
		...gradeWordings.review.map(({ grade, symbol, label }) => ({ kind: "review", grade, symbol, ...labelled(label) })),
	);
	tables.divisions.push(...divisions.flatMap(({ slug, names }) => names.map((name) => ({ slug, ...dated(name) }))));
	for (const chapter of chapters) {
		const { number, title, description, sdgs, sections, indicators, evaluations, sourceNotes } = chapter;
		tables.chapters.push({
			number,
			...titled(title),
			description: description?.ja ?? null,
			descriptionEn: description?.en ?? null,
			sdgs: ascending(sdgs),
		});
		tables.sections.push(
			...sections.map((section) => ({ chapter: number, number: section.number, ...titled(section.title) })),
		);
		addIndicators(tables, indicators);
		addEvaluations(tables, String(number), evaluations);
		addSourceNotes(tables, String(number), sourceNotes);
	}
}

function addPolicy(tables: PlanTables, policy: PolicyPart): void {
	const { code, title, vision, divisions, relatedPlans, sdgs, indicators, measures, evaluations, sourceNotes } = policy;
	const { lead, related } = divisions;
	tables.policies.push({ code, ...titled(title), vision, lead, related: related.join(","), sdgs: ascending(sdgs) });
	tables.relatedPlans.push(...relatedPlans.map((text, i) => ({ policy: code, position: i + 1, ...titled(text) })));
	addIndicators(tables, indicators);
	addMeasures(tables, code, null, measures);
	addEvaluations(tables, code, evaluations);
	addSourceNotes(tables, code, sourceNotes);
}

function addIndicators(tables: PlanTables, indicators: readonly IndicatorPart[]): void {
	for (const { code, endedYear = null, definitions } of indicators) {
		tables.indicators.push({ code, endedYear });
		for (const { fromYear, name, unit, baseline, target, ...definition } of definitions) {
			const [b, t] = [toCells(baseline), toCells(target)];
			tables.definitions.push({
				indicator: code,
				...dated({ fromYear, name }),
				unit: unit?.ja ?? null,
				unitEn: unit?.en ?? null,
				precision: definition.precision,
				direction: definition.direction,
				baseline: b.value,
				baselineAbsence: b.absence,
				baselineYear: definition.baselineYear ?? null,
				target: t.value,
				targetAbsence: t.absence,
				targetYear: definition.targetYear ?? null,
				redefined: definition.redefined,
				changeReason: definition.changeReason ?? null,
			});
		}
	}
}

function addEvaluations(tables: PlanTables, owner: string, evaluations: readonly EvaluationPart[]): void {
	for (const { fiscalYear, actuals, measures, explanation = null, ...content } of evaluations) {
		tables.evaluations.push({ owner, fiscalYear, ...content, explanation, ownMeasures: measures !== undefined });
		for (const [indicator, value] of Object.entries(actuals)) {
			tables.values.push({ indicator, fiscalYear, ...toCells(value) });
		}
		addMeasures(tables, owner, fiscalYear, measures ?? []);
	}
}

function addMeasures(
	tables: PlanTables,
	policy: string,
	fiscalYear: number | null,
	measures: readonly MeasurePart[],
): void {
	for (const [i, { title, intendedResult, projects }] of measures.entries()) {
		const place = { policy, fiscalYear };
		const measure = i + 1;
		const titles = title === null ? { title: null, titleEn: null } : titled(title);
		tables.measures.push({ ...place, position: measure, ...titles, intendedResult });
		tables.projects.push(...projects.map((project, j) => ({ ...place, measure, position: j + 1, ...titled(project) })));
	}
}

function addSourceNotes(tables: PlanTables, owner: string, notes: readonly SourceNotePart[]): void {
	for (const { field, indicator, fiscalYear, printed, reason, resolvedAt, resolution } of notes) {
		tables.sourceNotes.push({
			owner,
			indicator: indicator ?? null,
			field,
			fiscalYear: fiscalYear ?? null,
			printed,
			reason: reason.ja,
			reasonEn: reason.en ?? null,
			resolvedAt: resolvedAt === undefined ? null : new Date(resolvedAt).toISOString(),
			resolution: resolution ?? null,
		});
	}
}

type Text = { ja: string; en?: string };

const titled = ({ ja, en }: Text) => ({ title: ja, titleEn: en ?? null });

const dated = ({ fromYear, name }: { fromYear: number; name: Text }) => ({
	fromYear,
	name: name.ja,
	nameEn: name.en ?? null,
});

const ascending = (goals: readonly number[]) => [...goals].sort((a, b) => a - b).join(",");

function toCells(value: DocumentValue) {
	if (typeof value === "string") return { value: plainDecimal(value), absence: null };
	return { value: null, absence: value?.absence ?? null };
}
