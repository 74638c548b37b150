import { scaleLinear } from "d3-scale";
import { formatDecimal } from "@/lib/domain/format";
import { localize } from "@/lib/domain/localized";
import type { ChartData } from "./chart-data";
import type { ChartLabels } from "./labels";
import { FONT_SIZE } from "./style";
import { fitText, type TextSpot, textWidth } from "./text-box";
import { type ValueAxis, valueAxis } from "./value-axis";

/** The size of the drawing in units; text keeps its size, so a larger drawing holds more and has finer labels. */
export type ChartSize = { width: number; height: number };

export type PlacedText = TextSpot & { text: string };

/** Where everything that is not data stands, and the scales that place what is. */
export type ChartLayout = ChartSize & {
	plot: { left: number; right: number; top: number; bottom: number };
	axis: ValueAxis;
	x: (year: number) => number;
	y: (value: number) => number;
	/** Above the plot: the unit and the notice that the axis leaves zero out. */
	header: PlacedText[];
	valueTicks: PlacedText[];
	/** Every year of the axis; `yearTicks` labels those for which there is room. */
	years: number[];
	yearTicks: PlacedText[];
};

const LINE = FONT_SIZE + 5;
const GAP = 6;
/** Between two year labels. */
const YEAR_GAP = 9;
/** Room inside the plot for half a year label at both ends, and for labels above the highest point. */
const INSET = { side: 22, top: 20 };
/** The stretch of axis below the lowest tick in which the axis is shown broken. */
const BREAK_HEIGHT = 16;
/** Round numbers from a million on are shorter in words: 5000万, 50M. */
const LONG_TICK = 8;

function headerRows(data: ChartData, labels: ChartLabels, axis: ValueAxis | null, width: number): PlacedText[][] {
	const unit = data.definition.unit && labels.unit(localize(data.definition.unit, labels.locale).text);
	const texts = [unit, axis && !axis.startsAtZero ? labels.axisBreak : null].map(
		(text) => text && fitText(text, width),
	);
	const [left, right] = texts;
	const leftText = left ? [{ text: left, x: 0, y: 0, anchor: "start" as const }] : [];
	const rightText = right ? [{ text: right, x: width, y: 0, anchor: "end" as const }] : [];
	const fitsInOne = textWidth(left ?? "") + textWidth(right ?? "") + GAP * 2 <= width;
	const rows = fitsInOne ? [[...leftText, ...rightText]] : [leftText, rightText];
	return rows.map((row, i) => row.map((text) => ({ ...text, y: i * LINE + FONT_SIZE })));
}

function tickTexts({ ticks }: ValueAxis, { locale }: ChartLabels): string[] {
	const plain = ticks.map(({ value, places }) => formatDecimal(value, places, locale));
	if (plain.every((text) => text.length <= LONG_TICK)) return plain;
	// Fifteen digits are all that a binary number holds: nothing is rounded away, only zeros become a word.
	const compact = new Intl.NumberFormat(locale, { notation: "compact", maximumSignificantDigits: 15 });
	const short = ticks.map(({ position }) => compact.format(position).replace("-", "\u2212"));
	const longest = (texts: string[]) => Math.max(...texts.map(textWidth));
	return longest(short) < longest(plain) ? short : plain;
}

/** Every year if there is room, else every second, third … counted back from the last, so as to meet the first. */
function labelledYears(years: readonly number[], labels: ChartLabels, room: number): number[] {
	const widest = Math.max(...years.map((year) => textWidth(labels.year(year)))) + YEAR_GAP;
	const span = years.length - 1;
	const fitting = [1, 2, 3, 4, 5, 10, 20, 50].filter((step) => (span / step) * widest <= room);
	const least = fitting[0] ?? years.length;
	const every = fitting.find((step) => span % step === 0 && step <= least * 2) ?? least;
	return years.filter((_, i) => (span - i) % every === 0);
}

/** Lays a chart out. Without any value there is no value axis to speak of, and `valueTicks` is empty. */
export function chartLayout(data: ChartData, labels: ChartLabels, { width, height }: ChartSize): ChartLayout {
	const values = [...data.spans.flatMap(({ baseline, target }) => [baseline, target]), ...data.runs.flat()].flatMap(
		(value) => (value ? [value.position] : []),
	);
	const hasValues = values.length > 0;
	const axis = valueAxis(hasValues ? values : [0], data.definition.precision);
	const tickLabels = hasValues ? tickTexts(axis, labels) : [];

	const rows = headerRows(data, labels, hasValues ? axis : null, width);
	const plot = {
		left: hasValues ? Math.max(...tickLabels.map(textWidth)) + GAP : 1,
		right: width - 1,
		top: rows.length * LINE + GAP,
		bottom: height - LINE - 4,
	};
	const x = scaleLinear([data.firstYear, data.lastYear], [plot.left + INSET.side, plot.right - INSET.side]);
	const y = scaleLinear(
		[axis.min, axis.max],
		// Marks of changes are labelled in a row of their own at the top. Below zero it is there that the axis is broken.
		[plot.bottom - (axis.min > 0 ? BREAK_HEIGHT : 0), plot.top + INSET.top + (data.changes.length > 0 ? LINE : 0)],
	);
	const years = Array.from({ length: data.lastYear - data.firstYear + 1 }, (_, i) => data.firstYear + i);
	return {
		width,
		height,
		plot,
		axis,
		x,
		y,
		header: rows.flat(),
		valueTicks: tickLabels.map((text, i) => ({
			text,
			x: plot.left - GAP,
			y: y(axis.ticks[i]?.position ?? 0) + FONT_SIZE * 0.35,
			anchor: "end",
		})),
		years,
		yearTicks: labelledYears(years, labels, x(data.lastYear) - x(data.firstYear)).map((year) => ({
			text: labels.year(year),
			x: x(year),
			y: plot.bottom + LINE,
			anchor: "middle",
		})),
	};
}
