import { afterAll, expect, test, vi } from "vitest";
import { GET as goThere } from "@/app/api/auth/directory/route";
import { openBrowser } from "../../support/browser";
import { createTestDatabase } from "../../support/database";
import { CLIENT, type Directory, startDirectory } from "../../support/directory";
import { TEST_SECRET } from "../../support/staff";

const PORTAL = "http://portal.example.jp";
const REDIRECT = `${PORTAL}/api/auth/callback/directory`;

// A port that is free, and on which the directory comes up later.
const before = await startDirectory(REDIRECT);
await before.stop();

process.env.AUTH_SECRET = TEST_SECRET;
process.env.PORTAL_URL = PORTAL;
process.env.OIDC_ISSUER = before.issuer;
process.env.OIDC_CLIENT_ID = CLIENT.id;
process.env.OIDC_CLIENT_SECRET = CLIENT.secret;
await createTestDatabase();

let directory: Directory | undefined;
afterAll(() => directory?.stop());

const leave = () =>
	openBrowser().send(async () => {
		const nextUrl = new URL(`${PORTAL}/api/auth/directory?locale=en`);
		const answer = await goThere({ nextUrl } as never);
		return { movedTo: answer.headers.get("location") ?? "" };
	}, {});

test("a directory that is down when the portal starts is told of, and found once it is up", async () => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	expect(await leave()).toEqual({ movedTo: "/en/sign-in?error=directoryFailed" });
	directory = await startDirectory(REDIRECT, Number(new URL(before.issuer).port));
	expect((await leave()).movedTo).toMatch(`${before.issuer}/auth?`);
});
