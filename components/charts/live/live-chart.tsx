"use client";

import { useLocale, useTranslations } from "next-intl";
import { CartesianGrid, Line, LineChart, ReferenceDot, ReferenceLine, XAxis, YAxis } from "recharts";
import { type ChartSpan, chartData } from "@/lib/charts/chart-data";
import { chartLabels } from "@/lib/charts/labels";
import { valueAxis } from "@/lib/charts/value-axis";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { formatDecimal } from "@/lib/domain/format";
import type { IndicatorSeries } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";

type LiveChartProps = { series: IndicatorSeries; year: FiscalYear };

const colour = (group: "text" | "graphic", name: string) => `var(--chart-${group}-${name})`;
const TEXT = { fontSize: 13 };
/** Kept legible where it crosses a line. */
const LABEL = { ...TEXT, stroke: "var(--chart-decoration-paper)", strokeWidth: 4, paintOrder: "stroke" };

/**
 * The chart of what is being typed, in the place and the proportions of the one drawn on the server. It is for the eye
 * alone: the figures beside it say the same in words, and nothing in it takes the focus.
 */
export function LiveChart({ series, year }: LiveChartProps) {
	const locale = useLocale();
	const labels = chartLabels(useTranslations("charts"), series, year, locale);
	const data = chartData(series);
	const span = data.spans.at(-1);
	const points = data.runs.flat();
	const drawn = [...data.spans.flatMap(({ baseline, target }) => [baseline, target]), ...points].flatMap((value) =>
		value ? [value.position] : [],
	);
	const axis = valueAxis(drawn.length > 0 ? drawn : [0], data.definition.precision);
	const typed = points.find((point) => point.year === year);
	const years = Array.from({ length: data.lastYear - data.firstYear + 1 }, (_, i) => data.firstYear + i);
	const write = ({ value, precision }: { value: string; precision: number }) => formatDecimal(value, precision, locale);
	const level = (one: ChartSpan) => (one.target ? [one.from, one.to].map((x) => ({ x, y: one.target?.position })) : []);
	return (
		<div aria-hidden="true" className="max-w-md">
			<LineChart
				responsive
				accessibilityLayer={false}
				style={{ width: "100%", aspectRatio: "360 / 230" }}
				margin={{ top: 40, right: 24, bottom: 0, left: 0 }}
			>
				<text x={0} y={13} {...TEXT} fill={colour("text", "quiet")}>
					{data.definition.unit && labels.unit(localize(data.definition.unit, locale).text)}
				</text>
				<text x="100%" y={13} textAnchor="end" {...TEXT} fill={colour("text", "quiet")}>
					{axis.startsAtZero ? "" : labels.axisBreak}
				</text>
				<CartesianGrid vertical={false} stroke="var(--chart-decoration-grid)" />
				<XAxis
					type="number"
					dataKey="year"
					domain={[data.firstYear, data.lastYear]}
					ticks={years}
					tickFormatter={labels.year}
					padding={{ left: 22, right: 22 }}
					stroke={colour("graphic", "axis")}
					tick={{ ...TEXT, fill: colour("text", "quiet") }}
				/>
				<YAxis
					type="number"
					width="auto"
					domain={[axis.min, axis.max]}
					ticks={axis.ticks.map(({ position }) => position)}
					tickFormatter={(position: number) => tickText(position, axis, locale)}
					axisLine={false}
					tickLine={false}
					tick={{ ...TEXT, fill: colour("text", "quiet") }}
				/>
				{data.spans.map((one) => (
					<Segment key={`target ${one.from}`} points={level(one)} stroke={colour("graphic", "target")} dashes="1.5 3" />
				))}
				{data.spans.map((one) => (
					<Segment key={`path ${one.from}`} points={pathOf(one)} stroke={colour("graphic", "expected")} dashes="6 4" />
				))}
				{data.runs.map((run) => (
					<Line
						key={run[0]?.year}
						data={run}
						dataKey="position"
						isAnimationActive={false}
						activeDot={false}
						stroke={colour("graphic", "actual")}
						strokeWidth={2.5}
						dot={{ r: 4.5, fill: colour("graphic", "actual"), stroke: colour("graphic", "actual") }}
					/>
				))}
				{span?.baseline && (
					<ReferenceDot
						x={span.baselineYear}
						y={span.baseline.position}
						r={4.5}
						fill="var(--chart-decoration-paper)"
						stroke={colour("graphic", "baseline")}
						strokeWidth={2}
						label={{
							...LABEL,
							value: `${labels.baseline} ${write(span.baseline)}`,
							position: "top",
							dx: 28,
							fill: colour("text", "ink"),
						}}
					/>
				)}
				{span?.target && (
					<ReferenceDot
						x={span.targetYear}
						y={span.target.position}
						r={6}
						fill={colour("graphic", "target")}
						label={{
							...LABEL,
							value: `${labels.target} ${write(span.target)}`,
							position: "top",
							dx: -28,
							fill: colour("text", "target"),
						}}
					/>
				)}
				{typed && (
					<ReferenceDot
						x={typed.year}
						y={typed.position}
						r={7}
						fill={colour("graphic", "actual")}
						label={{
							...LABEL,
							value: `${labels.actual} ${write(typed)}`,
							position: "top",
							fill: colour("text", "actual"),
							fontWeight: 700,
						}}
					/>
				)}
			</LineChart>
		</div>
	);
}

type Corner = { x: number; y: number | undefined };

function Segment({ points, stroke, dashes }: { points: Corner[]; stroke: string; dashes: string }) {
	const [from, to] = points;
	if (!from || !to) return null;
	return <ReferenceLine segment={[from, to]} stroke={stroke} strokeWidth={1.5} strokeDasharray={dashes} />;
}

/** The straight way from baseline to target, where there is one. */
function pathOf({ baseline, target, baselineYear, targetYear }: ChartSpan): Corner[] {
	if (!baseline || !target || baseline.position === target.position || targetYear <= baselineYear) return [];
	return [
		{ x: baselineYear, y: baseline.position },
		{ x: targetYear, y: target.position },
	];
}

function tickText(position: number, { ticks }: ReturnType<typeof valueAxis>, locale: "ja" | "en"): string {
	const tick = ticks.find((candidate) => candidate.position === position);
	return tick ? formatDecimal(tick.value, tick.places, locale) : "";
}
