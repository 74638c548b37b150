import { palette } from "./palette";

type Palette = typeof palette;

/** Says how a rule writes a colour: a CSS variable on a page, the colour itself in a file that stands alone. */
type ColourWriter = (group: keyof Palette, name: string, colour: string) => string;

/** The text size of every label in units of the viewBox; text-width estimates rely on it. */
export const FONT_SIZE = 13;

/** Text sizes and colours, strokes and dashes of a chart. The one source of its looks, on a page and off it. */
function chartRules(write: ColourWriter): string {
	const text = (name: keyof Palette["text"]) => write("text", name, palette.text[name]);
	const graphic = (name: keyof Palette["graphic"]) => write("graphic", name, palette.graphic[name]);
	const decoration = (name: keyof Palette["decoration"]) => write("decoration", name, palette.decoration[name]);
	return `
.chart text { font-size: ${FONT_SIZE}px; fill: ${text("ink")}; }
.chart .chart-quiet text { fill: ${text("quiet")}; }
.chart .chart-label { stroke: ${decoration("paper")}; stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
.chart .chart-label-actual { fill: ${text("actual")}; font-weight: 700; }
.chart .chart-label-target { fill: ${text("target")}; }
.chart-grid { fill: none; stroke: ${decoration("grid")}; stroke-width: 1px; }
.chart-axis { fill: none; stroke: ${graphic("axis")}; stroke-width: 1px; }
.chart-expected { fill: none; stroke: ${graphic("expected")}; stroke-width: 1.5px; stroke-dasharray: 6 4; }
.chart-target-line { fill: none; stroke: ${graphic("target")}; stroke-width: 1.5px; stroke-dasharray: 1.5 3; }
.chart-target { fill: ${graphic("target")}; stroke: ${decoration("paper")}; stroke-width: 1px; }
.chart-baseline { fill: ${decoration("paper")}; stroke: ${graphic("baseline")}; stroke-width: 2px; }
.chart-actual-line { fill: none; stroke: ${graphic("actual")}; stroke-width: 2.5px; stroke-linejoin: round; }
.chart-actual { fill: ${graphic("actual")}; stroke: ${decoration("paper")}; stroke-width: 1px; }
.chart-change { fill: none; stroke: ${graphic("change")}; stroke-width: 1px; stroke-dasharray: 3 3; }
.chart-absence { fill: none; stroke: ${graphic("change")}; stroke-width: 1.5px; }
`.trim();
}

const colourNames = (Object.keys(palette) as (keyof Palette)[]).flatMap((group) =>
	Object.entries(palette[group]).map(([name, colour]) => ({ group, variable: `--chart-${group}-${name}`, colour })),
);

/** The colours of the reader's own choosing, in which marks are told by shape, dash and words alone. */
const FORCED_COLOURS: Record<keyof Palette, string> = {
	text: "CanvasText",
	graphic: "CanvasText",
	decoration: "Canvas",
};

const declarations = (colourOf: (name: (typeof colourNames)[number]) => string) =>
	`:root { ${colourNames.map((name) => `${name.variable}: ${colourOf(name)};`).join(" ")} }`;

/** The style of a page's charts: colours by CSS variables, so that forced colours can replace them. */
export const pageStyle = `
${declarations(({ colour }) => colour)}
@media (forced-colors: active) { ${declarations(({ group }) => FORCED_COLOURS[group])} }
.chart { display: block; width: 100%; max-width: 28rem; height: auto; }
.chart-figure { break-inside: avoid; }
.chart-figure figcaption { margin-bottom: 0.75rem; }
${chartRules((group, name) => `var(--chart-${group}-${name})`)}
`.trim();

/** The style that a standalone drawing carries: its own fonts and colours, without CSS variables, which few renderers know. */
export const standaloneStyle = `
svg { font-family: "BIZ UDPGothic", "Hiragino Sans", "Noto Sans JP", "Noto Sans CJK JP", "Yu Gothic", sans-serif; }
.chart-paper { fill: ${palette.decoration.paper}; }
${chartRules((_group, _name, colour) => colour)}
`.trim();
