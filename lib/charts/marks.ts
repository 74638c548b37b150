import { line } from "d3-shape";
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

const RADIUS = { baseline: 4.5, actual: 4.5, target: 6.5, absence: 3.5 };

/** The part of a span's path that falls into its own years, and what joins it to a baseline measured just before. */
function expectedStretch(span: ChartSpan, { x, y }: ChartLayout): Position[] {
	const { from, to, baseline, target, baselineYear, targetYear } = span;
	const length = targetYear - baselineYear;
	if (!baseline || !target || baseline.position === target.position || length <= 0) return [];
	const valueAt = (year: number) => {
		const share = Math.min(Math.max((year - baselineYear) / length, 0), 1);
		return baseline.position + (target.position - baseline.position) * share;
	};
	const isJustBefore = baselineYear < from && from - baselineYear < 1;
	const start = isJustBefore ? baselineYear : Math.max(from, baselineYear);
	const end = Math.min(to, targetYear);
	return end > start ? [start, end].map((year): Position => [x(year), y(valueAt(year))]) : [];
}

/** Where each of the spans' baselines stands, every place once. */
function baselinePositions(spans: readonly ChartSpan[], { x, y }: ChartLayout): Position[] {
	const places = spans.flatMap(({ baseline, baselineYear }) =>
		baseline
			? [{ key: `${baselineYear} ${baseline.position}`, at: [x(baselineYear), y(baseline.position)] as Position }]
			: [],
	);
	return [...new Map(places.map(({ key, at }) => [key, at])).values()];
}

/** The positions of everything that a chart's data becomes. */
export function chartMarks(data: ChartData, layout: ChartLayout): ChartMarks {
	const { x, y, plot } = layout;
	const isThere = (stretch: Position[]) => stretch.length > 0;
	const inForce = data.spans.at(-1);
	return {
		expected: data.spans.map((span) => expectedStretch(span, layout)).filter(isThere),
		targetLevels: data.spans
			.map(({ from, to, target }): Position[] =>
				target ? [from, to].map((year): Position => [x(year), y(target.position)]) : [],
			)
			.filter(isThere),
		target: inForce?.target ? [x(inForce.targetYear), y(inForce.target.position)] : null,
		baselines: baselinePositions(data.spans, layout),
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
