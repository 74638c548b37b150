import { type DrawingNode, draw } from "./drawing";
import { palette } from "./palette";
import { fitText, roomAt, wrapText } from "./text-box";

/** The size that link previews of social networks ask for (Open Graph, 1.91:1). */
export const SHARE_IMAGE = { width: 1200, height: 630 } as const;

const MARGIN = 60;
const TITLE = { size: 52, lineHeight: 68, lines: 2, top: 150 } as const;
const CHART = { top: 330, gap: 40, maxCount: 2, maxWidth: 440, captionSize: 24 } as const;
type ShareImage = {
	/** One line above the title: the town and its plan. */
	heading: string;
	title: string;
	/** Indicators with their charts; as many as fit are shown. */
	charts: readonly { name: string; drawing: DrawingNode }[];
};

/** A picture for link previews: title and charts on white, the charts being the same drawings as on the page. */
export function shareImage({ heading, title, charts }: ShareImage): DrawingNode {
	const { width, height } = SHARE_IMAGE;
	const shown = charts.slice(0, CHART.maxCount);
	const room = width - 2 * MARGIN;
	return draw(
		"svg",
		{ viewBox: `0 0 ${width} ${height}` },
		draw("rect", { x: 0, y: 0, width, height: 14, fill: palette.graphic.actual }),
		text(heading, { x: MARGIN, y: 84, size: 28, room, fill: palette.text.quiet }),
		...wrapText(title, roomAt(TITLE.size, room), TITLE.lines).map((line, index) =>
			text(line, {
				x: MARGIN,
				y: TITLE.top + index * TITLE.lineHeight,
				size: TITLE.size,
				room,
				fill: palette.text.ink,
				weight: 700,
			}),
		),
		...shown.flatMap(({ name, drawing }, index) => {
			const chartWidth = (room - CHART.gap * (CHART.maxCount - 1)) / CHART.maxCount;
			const x = MARGIN + index * (chartWidth + CHART.gap);
			return [
				text(name, { x, y: CHART.top - 16, size: CHART.captionSize, room: chartWidth, fill: palette.text.ink }),
				place(drawing, x, CHART.top, Math.min(chartWidth, CHART.maxWidth)),
			];
		}),
	);
}

type TextOptions = { x: number; y: number; size: number; room: number; fill: string; weight?: number };

function text(content: string, { x, y, size, room, fill, weight = 400 }: TextOptions): DrawingNode {
	const fitted = fitText(content, roomAt(size, room));
	// As a style, since the charts' style sheet would win over attributes.
	return draw("text", { x, y, style: `font-size:${size}px;font-weight:${weight};fill:${fill}` }, fitted);
}

/** A drawing inside another, at a place and width. */
function place(drawing: DrawingNode, x: number, y: number, width: number): DrawingNode {
	const [, , boxWidth = 1, boxHeight = 1] = String(drawing.attributes.viewBox).split(" ").map(Number);
	const { viewBox, class: className = "chart" } = drawing.attributes;
	return draw(
		"svg",
		{ x, y, width, height: (width * boxHeight) / boxWidth, viewBox: String(viewBox), class: className },
		...drawing.children,
	);
}
