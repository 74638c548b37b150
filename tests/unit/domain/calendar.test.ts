import { describe, expect, test } from "vitest";
import { dayInJapan, daysBetween, momentInJapan, readDay, readTime } from "@/lib/domain/calendar";

describe("a day that is typed", () => {
	test.each([
		["2026-06-30", "2026-06-30"],
		["2026/6/3", "2026-06-03"],
		["２０２６年６月３０日", "2026-06-30"],
		[" 2026.06.30 ", "2026-06-30"],
		["2028-02-29", "2028-02-29"],
	])("%s is %s", (typed, day) => expect(readDay(typed)).toBe(day));

	test.each(["", "2026-06-31", "2026-02-29", "2026-13-01", "2026-00-10", "26-6-30", "20260630", "明日", "2026-06-30x"])(
		"%j is none",
		(typed) => expect(readDay(typed)).toBeNull(),
	);
});

describe("a time that is typed", () => {
	test.each([
		["09:00", "09:00"],
		["9:05", "09:05"],
		["２３：５９", "23:59"],
		["9時30分", "09:30"],
	])("%s is %s", (typed, time) => expect(readTime(typed)).toBe(time));

	test.each(["", "24:00", "9", "09:60", "正午"])("%j is none", (typed) => expect(readTime(typed)).toBeNull());
});

test("a day and a time are Japan's", () => {
	expect(momentInJapan("2026-06-30", "09:00").toISOString()).toBe("2026-06-30T00:00:00.000Z");
	expect(momentInJapan("2026-07-01", "00:00").toISOString()).toBe("2026-06-30T15:00:00.000Z");
	expect(dayInJapan(new Date("2026-06-30T14:59:59Z"))).toBe("2026-06-30");
	expect(dayInJapan(new Date("2026-06-30T15:00:00Z"))).toBe("2026-07-01");
});

test("days between two days, over months and leap days", () => {
	expect(daysBetween("2026-06-30", "2026-07-01")).toBe(1);
	expect(daysBetween("2028-02-28", "2028-03-01")).toBe(2);
	expect(daysBetween("2026-06-30", "2026-06-30")).toBe(0);
	expect(daysBetween("2026-07-01", "2026-06-30")).toBe(-1);
});
