import { expect, test } from "vitest";
import { describeDatabase } from "@/lib/db/reset";

test.each([
	["postgresql://a:b@127.0.0.1:5432/portal", true],
	["postgresql://localhost/portal", true],
	["postgresql://[::1]/portal", true],
	["postgresql:///portal?host=/var/run/postgresql", true],
	["postgresql://db.example.jp/portal", false],
	["postgresql://localhost/portal?host=db.example.jp", false],
	["postgresql://127.0.0.1.example.jp/portal", false],
])("%s is on this machine: %s", (url, isOnThisMachine) => {
	expect(describeDatabase(url)).toMatchObject({ isOnThisMachine });
});
