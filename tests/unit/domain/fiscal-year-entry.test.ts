import { expect, test } from "vitest";
import { readFiscalYear } from "@/lib/domain/fiscal-year-entry";

test.each([
	["2027", 2027],
	["２０２７年度", 2027],
	[" 2027 年 ", 2027],
	["R9", 2027],
	["ｒ９", 2027],
	["令和9年度", 2027],
	["令和元年度", 2019],
	["平成31年度", 2019],
	["R9（2027年度）", 2027],
	["R9（2026年度）", null],
	["2026年度と2027年度", null],
	["27", null],
	["R", null],
	["来年度", null],
	["2027.5", null],
	["", null],
])("%s is understood as %s", (typed, year) => {
	expect(readFiscalYear(typed)).toBe(year);
});
