import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicatorChart } from "@/lib/charts/indicator-chart";
import { palette } from "@/lib/charts/palette";
import { pageStyle, standaloneStyle } from "@/lib/charts/style";
import { nodesOf } from "./reading";
import { anySeries, labelsOf } from "./series";

/** Relative luminance of a `#rrggbb` colour (WCAG 2.2). */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = (colour.match(/[0-9a-f]{2}/g) ?? [])
		.map((channel) => Number.parseInt(channel, 16) / 255)
		.map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrastOnWhite = (colour: string) => 1.05 / (luminance(colour) + 0.05);

describe("palette", () => {
	it("is measured rightly", () => {
		expect(contrastOnWhite("#000000")).toBeCloseTo(21);
		expect(contrastOnWhite("#767676")).toBeCloseTo(4.54, 2);
	});

	it.each(Object.entries(palette.text))("text colour %s has a contrast of 4.5 on white", (_name, colour) => {
		expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(4.5);
	});

	it.each(Object.entries(palette.graphic))("graphic colour %s has a contrast of 3 on white", (_name, colour) => {
		expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(3);
	});

	it("lies on white paper", () => expect(palette.decoration.paper).toBe("#ffffff"));
});

describe("styles", () => {
	const variablesUsed = (style: string) => Array.from(style.matchAll(/var\((--[a-z-]+)\)/g), ([, name]) => name);

	it("of the page declare every variable they use, also for forced colours", () => {
		const [, declared = "", forced = ""] = /:root \{(.*)\}\n.*:root \{(.*)\} \}/.exec(pageStyle) ?? [];
		for (const name of variablesUsed(pageStyle)) {
			expect(declared).toContain(`${name}: #`);
			expect(forced).toMatch(new RegExp(`${name}: Canvas`));
		}
	});

	it("of a standalone file use no variables", () => expect(variablesUsed(standaloneStyle)).toEqual([]));

	it("know every class that a chart uses", () => {
		fc.assert(
			fc.property(anySeries, (of) => {
				const classes = nodesOf(indicatorChart(of, labelsOf(of, 2024))).flatMap(({ attributes }) =>
					String(attributes.class ?? "chart").split(" "),
				);
				for (const name of classes) {
					expect(pageStyle).toContain(`.${name} `);
					expect(standaloneStyle).toContain(`.${name} `);
				}
			}),
		);
	});
});
