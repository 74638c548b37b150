import { expect, test } from "vitest";
import { actualField, ENTRY_PARTS, indicatorOf, isEntryField, partOf } from "@/lib/domain/entry-field";

test("an indicator's value is a field that names it", () => {
	const field = actualField("7-1-1-1");
	expect(field).toBe("actual:7-1-1-1");
	expect(indicatorOf(field)).toBe("7-1-1-1");
	expect(partOf(field)).toBe("actuals");
});

test("every other part is a field by its own name", () => {
	for (const part of ENTRY_PARTS.filter((part) => part !== "actuals")) {
		expect(isEntryField(part)).toBe(true);
		expect(indicatorOf(part as "outcome")).toBeNull();
		expect(partOf(part as "outcome")).toBe(part);
	}
});

test.each(["", "actuals", "actual:", "actual:x", "actual:7-1-1-1 ", "__proto__", "constructor", "Outcome"])(
	"%j is no field",
	(text) => expect(isEntryField(text)).toBe(false),
);
