import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditedChart } from "@/lib/charts/credited-chart";
import type { DrawingNode } from "@/lib/charts/drawing";
import { indicatorChart } from "@/lib/charts/indicator-chart";
import { standaloneSvg } from "@/lib/charts/serialize";
import { textWidth, wrapText } from "@/lib/charts/text-box";
import { visibleTexts } from "./reading";
import { definition, labelsOf, series } from "./series";

const SERIES = series([definition("1", "2")], { 2024: "1.5" });
const CHART = indicatorChart(SERIES, labelsOf(SERIES, 2024));
const LINES = ["出典：阿見町「計画」", "https://portal.example.jp/ja/indicators/7-1-1-1", "利用条件：規約"];

type Box = [left: number, top: number, width: number, height: number];
const boxOf = ({ attributes }: DrawingNode) => String(attributes.viewBox).split(" ").map(Number) as Box;

const childOf = ({ children }: DrawingNode, tag: string) =>
	children.find((child) => typeof child !== "string" && child.tag === tag);

describe("a chart to be given away", () => {
	const credited = creditedChart(CHART, { title: "窓口の指標", lines: LINES });

	it("has its name above the drawing and its credit below, both inside the picture", () => {
		const [left, top, width, height] = boxOf(credited);
		const [, , , chartHeight] = boxOf(CHART);
		const texts = visibleTexts(credited);
		const placeOf = (text: string) => texts.find((one) => one.text === text)?.box;
		expect(placeOf("窓口の指標")?.bottom).toBeLessThan(0);
		for (const line of LINES) expect(placeOf(line)?.top, line).toBeGreaterThan(chartHeight);
		for (const { text, box } of texts) {
			expect(box.top, text).toBeGreaterThanOrEqual(top);
			expect(box.bottom, text).toBeLessThanOrEqual(top + height);
		}
		expect([left, width]).toEqual([0, boxOf(CHART)[2]]);
	});

	it("keeps what the drawing says to those who don't see it", () => {
		for (const tag of ["title", "desc"]) {
			expect(childOf(credited, tag)).toBeDefined();
			expect(childOf(credited, tag)).toEqual(childOf(CHART, tag));
		}
		expect(credited.attributes).toMatchObject({ role: "img", "aria-labelledby": CHART.attributes["aria-labelledby"] });
	});

	it("is a file whose paper reaches around all of it", () => {
		const svg = standaloneSvg(credited, { width: 720, margin: 12 });
		const [, top, width, height] = boxOf(credited);
		expect(svg).toContain(`viewBox="-12 ${top - 12} ${width + 24} ${height + 24}"`);
		expect(svg).toContain(
			`<rect class="chart-paper" x="-12" y="${top - 12}" width="${width + 24}" height="${height + 24}"/>`,
		);
	});

	it("shortens what is too long for three lines", () => {
		const long = creditedChart(CHART, {
			title: "指".repeat(500),
			lines: ["https://portal.example.jp/".padEnd(900, "x")],
		});
		const texts = visibleTexts(long).map(({ text }) => text);
		expect(texts.filter((text) => text.startsWith("指指"))).toHaveLength(3);
		expect(texts.filter((text) => text.endsWith("…"))).toHaveLength(2);
	});
});

describe("lines", () => {
	it.each([
		["one that fits", "行政", 100, 3, ["行政"]],
		["Japanese between any characters", "行政運営", 26, 3, ["行政", "運営"]],
		["English between words", "policy plan", 80, 3, ["policy", "plan"]],
		["a word longer than the line inside itself", "aaaaaaaaaa", 30, 9, ["aaa", "aaa", "aaa", "a"]],
		["nothing", "", 100, 3, [""]],
	])("%s", (_, text, room, most, lines) => {
		expect(wrapText(text, room, most)).toEqual(lines);
	});

	it("none is wider than its room, and as long as all fits nothing is lost", () => {
		const room = fc.integer({ min: 20, max: 400 });
		fc.assert(
			fc.property(fc.string({ unit: "grapheme" }), room, fc.integer({ min: 1, max: 5 }), (text, room, most) => {
				const lines = wrapText(text, room, most);
				expect(lines.length).toBeLessThanOrEqual(most);
				for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(room);
				if (!lines.at(-1)?.endsWith("…")) {
					expect(lines.join("").replaceAll(" ", "")).toBe(text.trim().replaceAll(" ", ""));
				}
			}),
		);
	});
});
