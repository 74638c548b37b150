import { expect, test } from "vitest";
import { ownPath, signInProblem } from "@/lib/schemas/accounts";

test.each(["/ja/staff", "/en/staff/evaluations/7-1-1/2025?part=outcome#top", "/ja/admin/users/a-b"])(
	"%s is a path of the portal's own",
	(path) => {
		expect(ownPath(path)).toBe(path);
	},
);

test.each([
	"//evil.example",
	"/ja//evil.example",
	"/\\evil.example",
	"/ja/\\evil.example",
	"/ja/\n/evil.example",
	"/\t/evil.example",
	"https://evil.example/ja/",
	"javascript:alert(1)",
	"/jaevil/",
	"/ja",
	"/de/staff",
	"",
	`/ja/${"x".repeat(500)}`,
	undefined,
	["/ja/staff", "/ja/admin"],
])("%j leads nowhere", (path) => {
	expect(ownPath(path)).toBeNull();
});

test("only the portal's own reasons are shown on the sign-in page", () => {
	expect(signInProblem("notInvited")).toBe("notInvited");
	for (const text of ["<b>", "constructor", "", undefined, ["over"]]) expect(signInProblem(text)).toBeNull();
});
