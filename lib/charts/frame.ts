import { coordinate as c, type DrawingNode, draw } from "./drawing";
import type { ChartLayout, PlacedText } from "./layout";

/** A group of plain texts that share how they lie. */
function textGroup(texts: readonly PlacedText[], attributes: Record<string, string>): DrawingNode | null {
	if (texts.length === 0) return null;
	return draw("g", attributes, ...texts.map(({ text, x, y }) => draw("text", { x: c(x), y: c(y) }, text)));
}

function gridPath({ plot, axis, y, valueTicks }: ChartLayout): string {
	return axis.ticks
		.slice(0, valueTicks.length)
		.map(({ position }) => `M${c(plot.left)} ${c(y(position))}H${c(plot.right)}`)
		.join("");
}

/** The value axis, cut in two by slanted strokes on the side where zero would be. */
function breakPath({ plot, axis, y }: ChartLayout): string {
	const [near, far, end] = axis.min > 0 ? [axis.min, axis.max, plot.bottom] : [axis.max, axis.min, plot.top];
	const middle = (y(near) + end) / 2;
	const side = Math.sign(end - y(near)) * 2;
	const x = c(plot.left);
	const stroke = (at: number) => `M${c(plot.left - 5)} ${c(at + 2)}L${c(plot.left + 5)} ${c(at - 2)}`;
	return `M${x} ${c(end)}V${c(middle + side)}M${x} ${c(middle - side)}V${c(y(far))}${stroke(middle + 2)}${stroke(middle - 2)}`;
}

function axisPath(layout: ChartLayout): string {
	const { plot, axis, x, y, years } = layout;
	const line = (at: number) => `M${c(plot.left)} ${c(at)}H${c(plot.right)}`;
	const ticks = years.map((year) => `M${c(x(year))} ${c(plot.bottom)}v4`).join("");
	const zero = axis.min < 0 && axis.max >= 0 ? line(y(0)) : "";
	return `${line(plot.bottom)}${ticks}${zero}${axis.startsAtZero ? "" : breakPath(layout)}`;
}

/** Grid, axes and their labels: what stands there before any data. */
export function frame(layout: ChartLayout): (DrawingNode | null)[] {
	const isEnd = ({ anchor }: PlacedText) => anchor === "end";
	return [
		layout.valueTicks.length > 0 ? draw("path", { class: "chart-grid", d: gridPath(layout) }) : null,
		draw("path", { class: "chart-axis", d: axisPath(layout) }),
		textGroup([...layout.header.filter(isEnd), ...layout.valueTicks], { class: "chart-quiet", "text-anchor": "end" }),
		textGroup(
			layout.header.filter((text) => !isEnd(text)),
			{ class: "chart-quiet" },
		),
		textGroup(layout.yearTicks, { class: "chart-quiet", "text-anchor": "middle" }),
	];
}
