import type { PolicyFile } from "@/lib/schemas/plan-data";

/** An indicator's table as a sheet prints it. Absent values are null. */
export type PrintedIndicator = {
	name: string;
	unit: string | null;
	baseline: string | null;
	target: string | null;
	direction: string;
	/** The columns R6 to R10. */
	actuals: (string | null)[];
};

type Indicator = PolicyFile["indicators"][number];
type Evaluation = PolicyFile["evaluations"][number];

/** The form's heading row. The OCR repeats and cuts its words, but shows no others. */
const POLICY_HEADER = /^指標名\t単位[\t基準値直恒目標R4F10() ]*方向性$/;
const CHAPTER_HEADER = "指標名\t方向性";
const YEAR_CELLS = "R6 R7 R8 R9 R10";
/** The table's right border, read as part of the last cell. */
const BORDER = /\]\s*′?$/;
/** The OCR shows ↗ as 7. */
const ARROWS: Readonly<Record<string, string>> = { "7": "increase" };

/**
 * Takes the indicator tables out of a sheet. `rest` is the sheet without them; cells of a table that mean nothing stay
 * in it, so that they have to be explained like any text.
 */
export function takeIndicatorTables(sheet: string): { indicators: PrintedIndicator[]; rest: string } {
	const indicators: PrintedIndicator[] = [];
	const rest = sheet.split(/\n[ \t]*\n/).map((block) => {
		const [header = "", ...rows] = block.trimStart().split("\n");
		const cells = rows.map((row) => row.split("\t").map((cell) => cell.trim().replace(BORDER, "")));
		if (header === CHAPTER_HEADER) indicators.push(...cells.map(chapterIndicator));
		else if (!POLICY_HEADER.test(header)) return block;
		else {
			const { indicator, leftovers } = policyIndicator(cells);
			indicators.push(indicator);
			return leftovers.join("\n");
		}
		return "";
	});
	return { indicators, rest: rest.join("\n\n") };
}

const chapterIndicator = ([name = "", arrow = ""]: string[]): PrintedIndicator => ({
	name,
	unit: null,
	baseline: null,
	target: null,
	direction: ARROWS[arrow] ?? arrow,
	actuals: [],
});

/** Three rows: values of the plan, the years' labels, the years' values. A value fills two cells of the first. */
function policyIndicator(cells: string[][]): { indicator: PrintedIndicator; leftovers: string[] } {
	const [plan = [], labels = [], years = [], ...more] = cells;
	const actuals = Array.from({ length: 5 }, (_, i) => figure(years[i + 2] ?? ""));
	const indicator = {
		name: (plan[0] ?? "") + (labels[0] ?? "") + (years[0] ?? ""),
		unit: figure(plan.slice(1, 3).join("")),
		baseline: figure(plan.slice(3, 5).join("")),
		target: figure(plan.slice(5, 7).join("")),
		direction: ARROWS[plan[7] ?? ""] ?? plan[7] ?? "",
		actuals,
	};
	const yearLabels = labels.slice(2, 7).join(" ");
	const leftovers = [
		...plan.slice(8),
		...(labels[1] === "実績" && yearLabels === YEAR_CELLS ? [] : labels.slice(1, 7)),
		...labels.slice(7),
		years[1] ?? "",
		...years.slice(7),
		...more.flat(),
	];
	return { indicator, leftovers };
}

/** A cell's content without thousands separators; null for an empty cell or a dash. */
function figure(cell: string): string | null {
	return cell === "" || cell === "-" ? null : cell.replaceAll(",", "");
}

/** The same indicator as the seed has it. */
export function seedIndicator(indicator: Indicator, evaluations: readonly Evaluation[], years: readonly number[]) {
	const definition = indicator.definitions[0];
	const plain = (value: Evaluation["actuals"][string] | undefined) => (typeof value === "string" ? value : null);
	const actuals = years.map((year) =>
		plain(evaluations.find(({ fiscalYear }) => fiscalYear === year)?.actuals[indicator.code]),
	);
	return {
		name: definition?.name.ja ?? "",
		unit: definition?.unit?.ja ?? null,
		baseline: plain(definition?.baseline),
		target: plain(definition?.target),
		direction: definition?.direction ?? "",
		actuals,
	} satisfies PrintedIndicator;
}
