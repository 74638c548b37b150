import type { IndicatorSeries } from "@/lib/domain/indicator";
import { type ChartData, chartData } from "./chart-data";
import { coordinate as c, type DrawingNode, draw } from "./drawing";
import { frame } from "./frame";
import { type LabelGround, type LabelRequest, type PlacedLabel, placeLabels } from "./label-placement";
import { labelRequests } from "./label-requests";
import type { ChartLabels } from "./labels";
import { type ChartLayout, type ChartSize, chartLayout } from "./layout";
import { type ChartMarks, chartMarks, drawMarks, markBoxes } from "./marks";
import { type TextSpot, textBox, textWidth } from "./text-box";

/**
 * At 288 CSS pixels, the content width of the narrowest screen, text of 13 units is 10.4 pixels high; at the widest
 * the page allows it is about as large as the text around.
 */
const DEFAULT_SIZE: ChartSize = { width: 360, height: 230 };

function labelNode({ text, x, y, anchor, class: className }: PlacedLabel): DrawingNode {
	const attributes = { class: className, x: c(x), y: c(y) };
	return draw("text", anchor === "start" ? attributes : { ...attributes, "text-anchor": anchor }, text);
}

/** The remark of a chart that has nothing, or no actual value, to show; low in the plot, away from the path's label. */
function remarkRequests(data: ChartData, { plot, valueTicks }: ChartLayout, labels: ChartLabels): LabelRequest[] {
	if (data.runs.length > 0 || data.absences.some(({ of }) => of === "actual")) return [];
	const x = (plot.left + plot.right) / 2;
	const spots = [0.25, 0.5, 0.12, 0.75].map((share): TextSpot => {
		return { x, y: plot.bottom + (plot.top - plot.bottom) * share, anchor: "middle" };
	});
	return [{ texts: [valueTicks.length > 0 ? labels.noActuals : labels.noValues], spots, class: "chart-label" }];
}

/** What labels must keep off, and how far they may go. */
function labelGround(marks: ChartMarks, { plot, width, header, valueTicks, yearTicks }: ChartLayout): LabelGround {
	const texts = [...header, ...valueTicks, ...yearTicks];
	return {
		taken: [...markBoxes(marks), ...texts.map((text) => textBox(textWidth(text.text), text))],
		lines: [...marks.expected, ...marks.targetLevels, ...marks.actuals, ...marks.changes],
		bounds: { left: plot.left + 2, top: plot.top - 4, right: width - 1, bottom: plot.bottom },
	};
}

/**
 * Draws an indicator over its plan's years: baseline, actual values, target and the straight path between, each with
 * its value beside it. The drawing looks as lib/charts/style.ts says, by class names. Text keeps its size in units: for
 * a larger picture let the renderer scale it, and choose `options` for its proportions.
 */
export function indicatorChart(
	series: IndicatorSeries,
	labels: ChartLabels,
	options: Partial<ChartSize> = {},
): DrawingNode {
	const data = chartData(series);
	const layout = chartLayout(data, labels, { ...DEFAULT_SIZE, ...options });
	const marks = chartMarks(data, layout);
	const { main, others } = labelRequests({ data, marks, layout, labels });
	const placed = placeLabels(main, [...others, ...remarkRequests(data, layout, labels)], labelGround(marks, layout));

	const id = `chart-${series.code}`;
	const { title } = labels;
	return draw(
		"svg",
		{
			class: "chart",
			viewBox: `0 0 ${layout.width} ${layout.height}`,
			role: "img",
			"aria-labelledby": `${id}-title ${id}-desc`,
			lang: labels.locale,
		},
		draw("title", { id: `${id}-title`, ...(title.lang === labels.locale ? {} : { lang: title.lang }) }, title.text),
		draw("desc", { id: `${id}-desc` }, labels.description),
		...frame(layout),
		...drawMarks(marks),
		...placed.map(labelNode),
	);
}
