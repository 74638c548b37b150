import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Drawing } from "@/components/charts/drawing";
import { indicatorChart } from "@/lib/charts/indicator-chart";
import { standaloneSvg } from "@/lib/charts/serialize";
import { overlaps } from "@/lib/charts/text-box";
import { nodesOf, visibleTexts, visited, xmlFault } from "./reading";
import { anyLocale, anySeries, anyYear, labelsOf } from "./series";

const anyChart = fc
	.record({ of: anySeries, year: anyYear, locale: anyLocale })
	.map(({ of, year, locale }) => indicatorChart(of, labelsOf(of, year, locale)));

const SIZE = { width: 360, height: 230 };
/** Coordinates are rounded to a tenth. */
const ROUNDING = 0.1;

describe("the chart of any series", () => {
	it("has only finite numbers in its attributes", () => {
		fc.assert(
			fc.property(anyChart, (chart) => {
				const written = nodesOf(chart).flatMap(({ attributes }) => Object.entries(attributes));
				for (const [name, attribute] of written) {
					if (typeof attribute === "number") expect(attribute, name).toSatisfy(Number.isFinite);
					else expect(attribute, name).not.toMatch(/NaN|Infinity|undefined|null/);
				}
			}),
		);
	});

	it("keeps every point of every path inside the drawing", () => {
		fc.assert(
			fc.property(anyChart, (chart) => {
				for (const [x, y] of nodesOf(chart).flatMap(({ attributes }) => visited(String(attributes.d ?? "")))) {
					expect(x).toSatisfy((x: number) => x >= 0 && x <= SIZE.width);
					expect(y).toSatisfy((y: number) => y >= 0 && y <= SIZE.height);
				}
			}),
		);
	});

	it("cuts off no text", () => {
		fc.assert(
			fc.property(anyChart, (chart) => {
				for (const { text, box } of visibleTexts(chart)) {
					const isInside =
						box.left >= -ROUNDING &&
						box.right <= SIZE.width + ROUNDING &&
						box.top >= -ROUNDING &&
						box.bottom <= SIZE.height + ROUNDING;
					expect(isInside, `${text} ${JSON.stringify(box)}`).toBe(true);
				}
			}),
		);
	});

	it("has no text over another", () => {
		fc.assert(
			fc.property(anyChart, (chart) => {
				const texts = visibleTexts(chart);
				for (const [i, a] of texts.entries()) {
					for (const b of texts.slice(i + 1)) expect(overlaps(a.box, b.box), `${a.text} | ${b.text}`).toBe(false);
				}
			}),
		);
	});

	it("becomes well-formed XML, whatever characters its texts hold", () => {
		fc.assert(fc.property(anyChart, (chart) => void expect(xmlFault(standaloneSvg(chart))).toBeNull()));
	});

	it("becomes the same elements in React", () => {
		fc.assert(
			fc.property(anyChart, (chart) => {
				const tags = (text: string) => Array.from(text.matchAll(/<([a-z]+)/g), ([, tag]) => tag);
				const markup = renderToStaticMarkup(Drawing(chart));
				expect(tags(markup)).toEqual(nodesOf(chart).map(({ tag }) => tag));
			}),
		);
	});

	it("has few nodes", () => {
		fc.assert(fc.property(anyChart, (chart) => void expect(nodesOf(chart).length).toBeLessThan(70)));
	});
});

describe("xmlFault, on which the above relies", () => {
	it.each([
		"<a",
		"<a></b>",
		"<a>&</a>",
		"<a>\u0001</a>",
		"<a/><a/>",
		"<a b=c/>",
		"<a>\ud800</a>",
		"<a><b></a>",
		'x<a b="&"/>',
	])("refuses %j", (xml) => expect(xmlFault(xml)).not.toBeNull());

	it("accepts nested elements", () => expect(xmlFault('<a b="1"><c>&lt;</c><d/></a>')).toBeNull());
});
