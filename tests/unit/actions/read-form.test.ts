import { describe, expect, test } from "vitest";
import { readTexts, typedIn } from "@/lib/actions/read-form";

function form(...entries: [string, string | Blob][]): FormData {
	const data = new FormData();
	for (const [name, value] of entries) data.append(name, value);
	return data;
}

describe("the texts of a form", () => {
	test("come by name, several of one name in their order", () => {
		const texts = readTexts(form(["grade", "A"], ["row", "一"], ["row", "二"]));
		expect({ ...texts }).toEqual({ grade: ["A"], row: ["一", "二"] });
	});

	test("have one kind of line break and no U+0000, which the database can't store", () => {
		expect(readTexts(form(["text", "一\r\n二\n三\u0000"])).text).toEqual(["一\n二\n三"]);
	});

	test("leave out files and what the framework put in", () => {
		expect({ ...readTexts(form(["file", new Blob(["x"])], ["$ACTION_ID_x", ""], ["$ACTION_KEY", "k"])) }).toEqual({});
	});

	test("may be named like what every object has", () => {
		const texts = readTexts(form(["__proto__", "a"], ["constructor", "b"], ["toString", "c"]));
		expect(Object.keys(texts)).toEqual(["__proto__", "constructor", "toString"]);
		expect(({} as Record<string, unknown>).a).toBeUndefined();
	});
});

test("what goes back to the page holds no secret", () => {
	const typed = typedIn(
		form(
			["name", "係"],
			["password", "x"],
			["newPassword", "x"],
			["token", "x"],
			["resetToken", "x"],
			["code", "123456"],
		),
	);
	expect(typed).toEqual({ name: ["係"] });
});
