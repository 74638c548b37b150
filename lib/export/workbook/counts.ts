import { paceIn } from "@/lib/domain/assessment";
import type { PublishedRevision } from "@/lib/domain/evaluation";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import type { ProgressGrade, ReviewGrade } from "@/lib/domain/grades";
import { isPublishedIn } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { PACES, type Pace } from "@/lib/domain/progress";
import type { MadeCell } from "@/lib/domain/workbook/made-cells";
import { fullYear, type Words } from "../pdf/words";
import { count, given } from "./cells";
import type { SummaryChapter, SummarySource } from "./source";

/** What is counted of a chapter, or of all chosen ones, in a year. */
type Tally = { policies: number; evaluations: PublishedRevision[]; paces: Pace[] };
type CountRow = Tally & { label: string; year: FiscalYear };

/** So many policies are counted before others get their turn. */
const POLICIES_AT_ONCE = 20;

/** Policies, grades and paces of every chapter and year, and of all where there are several: heads first. */
export async function countRows(source: SummarySource): Promise<MadeCell[][]> {
	const counters = countersOf(source);
	const { t } = source.words;
	const heads = [
		t("summaryWorkbook.heads.chapter"),
		t("summaryWorkbook.heads.year"),
		...counters.map(({ head }) => head),
	];
	return [
		heads.map((text): MadeCell => ({ role: "head", text })),
		...(await rowsOf(source)).map((row) => [
			given(row.label),
			given(fullYear(source.words, row.year)),
			...counters.map(({ of }) => count(of(row))),
		]),
	];
}

async function rowsOf(source: SummarySource): Promise<CountRow[]> {
	const { words, chapters, years } = source;
	const { t, locale } = words;
	const rows: CountRow[] = [];
	for (const year of years) {
		const ofChapters: CountRow[] = [];
		for (const chapter of chapters) {
			const label = t("book.chapter", {
				number: chapter.number,
				title: localize(chapter.title, locale).text,
			});
			ofChapters.push({ label, year, ...(await tallyOf(source, chapter, year)) });
		}
		rows.push(...ofChapters);
		if (ofChapters.length > 1) {
			rows.push({ label: t("summaryWorkbook.heads.total"), year, ...sumOf(ofChapters) });
		}
	}
	return rows;
}

/** Paces are those of the chapter's own indicators and of its policies', as far as the year is published. */
async function tallyOf({ policies, pause }: SummarySource, chapter: SummaryChapter, year: FiscalYear): Promise<Tally> {
	const own = chapter.indicators.filter((series) => isPublishedIn(series, year));
	const tally: Tally = { policies: 0, evaluations: [], paces: own.map((series) => paceIn(series, year)) };
	for (const policy of policies.filter((candidate) => candidate.chapter.number === chapter.number)) {
		if (tally.policies++ % POLICIES_AT_ONCE === 0) await pause();
		const evaluation = policy.evaluations.find(({ fiscalYear }) => fiscalYear === year);
		if (!evaluation) continue;
		tally.evaluations.push(evaluation);
		tally.paces.push(...policy.indicators.map((series) => paceIn(series, year)));
	}
	return tally;
}

const sumOf = (tallies: readonly Tally[]): Tally => ({
	policies: tallies.reduce((sum, { policies }) => sum + policies, 0),
	evaluations: tallies.flatMap(({ evaluations }) => evaluations),
	paces: tallies.flatMap(({ paces }) => paces),
});

type Counter = { head: string; of: (row: CountRow) => number };

function countersOf({ words: { t }, site: { wordings } }: SummarySource): Counter[] {
	return [
		{ head: t("summaryWorkbook.heads.policies"), of: ({ policies }) => policies },
		{ head: t("summaryWorkbook.heads.published"), of: ({ evaluations }) => evaluations.length },
		...gradeCounters(t, "progressGrade", wordings.progress),
		...gradeCounters(t, "reviewGrade", wordings.review),
		{ head: t("summaryWorkbook.heads.indicators"), of: ({ paces }) => paces.length },
		...PACES.map((pace) => ({
			head: t(`pace.${pace}`),
			of: ({ paces }: CountRow) => paces.filter((other) => other === pace).length,
		})),
	];
}

/** One for each grade, and one for what has none. */
function gradeCounters(
	t: Words["t"],
	field: "progressGrade" | "reviewGrade",
	wordings: readonly { grade: ProgressGrade | ReviewGrade; symbol: string }[],
): Counter[] {
	const name = t(`fields.${field}`);
	const counter = (head: string, grade: ProgressGrade | ReviewGrade | null): Counter => ({
		head,
		of: ({ evaluations }) => evaluations.filter((evaluation) => evaluation[field] === grade).length,
	});
	return [
		...wordings.map(({ grade, symbol }) => counter(t("summaryWorkbook.heads.grade", { field: name, symbol }), grade)),
		counter(t("summaryWorkbook.heads.noGrade", { field: name }), null),
	];
}
