import { line } from "d3-shape";
import type { PlanYears } from "@/lib/domain/fiscal-year";
import type { ChartData, ChartSpan } from "./chart-data";
import { coordinate as c, type DrawingNode, draw } from "./drawing";
import type { ChartLayout } from "./layout";
import type { Box } from "./text-box";

export type Position = [x: number, y: number];

/** What is drawn of the data, in pixels: lines as corner points, marks as centres. */
export type ChartMarks = {
	/** The straight path from baseline to target, a stretch for each span that has both and in which they differ. */
	expected: Position[][];
	/** The level of each span's target. */
	targetLevels: Position[][];
	target: Position | null;
	baselines: Position[];
	actuals: Position[][];
	/** Where values before and after differ in meaning or aim. */
	changes: Position[][];
	absences: Position[];
};

type Years = Pick<PlanYears, "baselineYear" | "targetYear">;

const RADIUS = { baseline: 4.5, actual: 4.5, target: 6.5, absence: 3.5 };

/** The part of a span's path that falls into its own years. */
function expectedStretch({ from, to, baseline, target }: ChartSpan, layout: ChartLayout, years: Years): Position[] {
	const span = years.targetYear - years.baselineYear;
	if (!baseline || !target || baseline.position === target.position || span <= 0) return [];
	const valueAt = (year: number) => {
		const share = (year - years.baselineYear) / span;
		return baseline.position + (target.position - baseline.position) * Math.min(Math.max(share, 0), 1);
	};
	const start = Math.max(from, years.baselineYear);
	const end = Math.min(to, years.targetYear);
	return end > start ? [start, end].map((year): Position => [layout.x(year), layout.y(valueAt(year))]) : [];
}

/** The positions of everything that a chart's data becomes. */
export function chartMarks(data: ChartData, layout: ChartLayout, years: Years): ChartMarks {
	const { x, y, plot } = layout;
	const isThere = (stretch: Position[]) => stretch.length > 0;
	const target = data.spans.at(-1)?.target;
	const baselines = new Set(data.spans.flatMap(({ baseline }) => (baseline ? [baseline.position] : [])));
	return {
		expected: data.spans.map((span) => expectedStretch(span, layout, years)).filter(isThere),
		targetLevels: data.spans
			.map(({ from, to, target }): Position[] =>
				target ? [from, to].map((year): Position => [x(year), y(target.position)]) : [],
			)
			.filter(isThere),
		target: target ? [x(years.targetYear), y(target.position)] : null,
		baselines: [...baselines].map((value): Position => [x(years.baselineYear), y(value)]),
		actuals: data.runs.map((run) => run.map((point): Position => [x(point.year), y(point.position)])),
		changes: data.changes.map(({ position }): Position[] => [
			[x(position), plot.top],
			[x(position), plot.bottom],
		]),
		absences: data.absences.map(({ year }): Position => [x(year), plot.bottom - 8]),
	};
}

/** The boxes that marks fill, which labels keep off. */
export function markBoxes({ target, baselines, actuals, absences }: ChartMarks): Box[] {
	const around = ([x, y]: Position, radius: number): Box => ({
		left: x - radius,
		right: x + radius,
		top: y - radius,
		bottom: y + radius,
	});
	return [
		...(target ? [around(target, RADIUS.target)] : []),
		...baselines.map((at) => around(at, RADIUS.baseline + 1)),
		...actuals.flat().map((at) => around(at, RADIUS.actual)),
		...absences.map((at) => around(at, RADIUS.absence)),
	];
}

const linePath = line<Position>(
	([x]) => c(x),
	([, y]) => c(y),
);

const lines = (className: string, stretches: Position[][]): DrawingNode | null =>
	stretches.length > 0
		? draw("path", { class: className, d: stretches.map((stretch) => linePath(stretch) ?? "").join("") })
		: null;

const dot = ([x, y]: Position, r: number) =>
	`M${c(x - r)} ${c(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

const diamond = ([x, y]: Position, r: number) => `M${c(x)} ${c(y - r)}l${r} ${r}l${-r} ${r}l${-r} ${-r}Z`;

const cross = ([x, y]: Position, r: number) =>
	`M${c(x - r)} ${c(y - r)}l${2 * r} ${2 * r}m0 ${-2 * r}l${-2 * r} ${2 * r}`;

const shapes = (className: string, at: Position[], shape: (at: Position, r: number) => string, r: number) =>
	at.length > 0 ? draw("path", { class: className, d: at.map((position) => shape(position, r)).join("") }) : null;

/** The data as one path for each kind of mark, those that matter most on top. */
export function drawMarks(marks: ChartMarks): (DrawingNode | null)[] {
	return [
		lines("chart-change", marks.changes),
		lines("chart-target-line", marks.targetLevels),
		lines("chart-expected", marks.expected),
		lines(
			"chart-actual-line",
			marks.actuals.filter((run) => run.length > 1),
		),
		shapes("chart-absence", marks.absences, cross, RADIUS.absence),
		shapes("chart-baseline", marks.baselines, dot, RADIUS.baseline),
		shapes("chart-target", marks.target ? [marks.target] : [], diamond, RADIUS.target),
		shapes("chart-actual", marks.actuals.flat(), dot, RADIUS.actual),
	];
}
