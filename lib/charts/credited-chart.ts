import { coordinate as c, type DrawingNode, draw } from "./drawing";
import { palette } from "./palette";
import { roomAt, wrapText } from "./text-box";

/** What a chart says of itself where no page stands around it. */
export type ChartCredit = {
	/** Above the drawing. */
	title: string;
	/** Below it, each on a line of its own or several: whose numbers they are, where they stand, their licence. */
	lines: readonly string[];
};

const TITLE = { size: 15, lineHeight: 20, maxLines: 3, weight: 700, fill: palette.text.ink } as const;
const CREDIT = { size: 9, lineHeight: 13, maxLines: 3, weight: 400, fill: palette.text.quiet } as const;
/** Between the drawing and what is written around it. */
const GAP = 10;

/** A chart with its name above and its credit below, to be given away as a picture. */
export function creditedChart(chart: DrawingNode, { title, lines }: ChartCredit): DrawingNode {
	const [, , width = 1, height = 1] = String(chart.attributes.viewBox).split(" ").map(Number);
	const above = wrapText(title, roomAt(TITLE.size, width), TITLE.maxLines);
	const below = lines.flatMap((line) => wrapText(line, roomAt(CREDIT.size, width), CREDIT.maxLines));
	const top = above.length * TITLE.lineHeight + GAP;
	const bottom = GAP + below.length * CREDIT.lineHeight;
	return draw(
		"svg",
		{ ...chart.attributes, viewBox: `0 ${-top} ${c(width)} ${c(top + height + bottom)}` },
		...chart.children,
		...textLines(above, TITLE, TITLE.size - top),
		...textLines(below, CREDIT, height + GAP + CREDIT.size),
	);
}

type Lettering = { size: number; lineHeight: number; weight: number; fill: string };

/** Lines from the baseline `y` on. */
function textLines(lines: readonly string[], { size, lineHeight, weight, fill }: Lettering, y: number): DrawingNode[] {
	// As a style, since the charts' style sheet would win over attributes.
	const style = `font-size:${size}px;font-weight:${weight};fill:${fill}`;
	return lines.map((line, index) => draw("text", { x: 0, y: c(y + index * lineHeight), style }, line));
}
