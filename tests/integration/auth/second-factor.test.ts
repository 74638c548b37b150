import { describe, expect, test } from "vitest";
import {
	beginSecondFactor,
	finishSecondFactor,
	removeSecondFactor,
	replaceRecoveryCodes,
} from "@/lib/actions/second-factor";
import { answerWithCode, answerWithRecoveryCode } from "@/lib/actions/second-factor-question";
import { signIn } from "@/lib/actions/sign-in";
import { loadSecondFactor } from "@/lib/auth/account";
import { currentActor } from "@/lib/auth/current-actor";
import { askedForSecondFactor } from "@/lib/auth/sign-in";
import { openBrowser } from "../../support/browser";
import { createTestDatabase } from "../../support/database";
import { codeOf, createStaff, TEST_SECRET, type TestStaff, textOfKey } from "../../support/staff";

process.env.AUTH_SECRET = TEST_SECRET;
process.env.PORTAL_URL = "http://portal.example.jp";
const { prisma } = await createTestDatabase();

const HOME = { locale: "ja", next: "" };

/** A browser in which the password has been given, so that the second factor is asked for. */
async function passPassword({ email, password }: TestStaff) {
	const browser = openBrowser();
	const answer = await browser.send(signIn, { ...HOME, next: "/ja/staff/board", email, password });
	expect(answer).toEqual({ movedTo: "/ja/sign-in/second-factor?next=%2Fja%2Fstaff%2Fboard" });
	return browser;
}

const trailOf = async ({ userId }: TestStaff) =>
	(await prisma.auditEntry.findMany({ where: { entityId: userId }, orderBy: { id: "asc" } })).map(
		({ action }) => action,
	);

describe("at sign-in", () => {
	test("the password alone signs nobody in; the app's code does", async () => {
		const staff = await createStaff(prisma, { role: "reviewer" });
		const browser = await passPassword(staff);
		expect(await browser.visit(currentActor)).toBeNull();
		expect(await browser.visit(askedForSecondFactor)).toEqual({ userId: staff.userId });
		const code = codeOf(staff.totpSecret ?? "");
		const answer = await browser.send(answerWithCode, { ...HOME, next: "/ja/staff/board", code });
		expect(answer).toEqual({ movedTo: "/ja/staff/board" });
		expect(await browser.visit(currentActor)).toMatchObject({ userId: staff.userId, role: "reviewer" });
		const entry = await prisma.auditEntry.findFirst({ where: { entityId: staff.userId } });
		expect(entry).toMatchObject({ action: "account.signIn", after: { method: "secondFactor" } });
	});

	test("a code works once, also for someone who has looked over the shoulder", async () => {
		const staff = await createStaff(prisma, { role: "reviewer" });
		const [first, second] = [await passPassword(staff), await passPassword(staff)];
		const code = codeOf(staff.totpSecret ?? "");
		expect(await first.send(answerWithCode, { ...HOME, code })).toHaveProperty("movedTo", "/ja/staff");
		expect(await second.send(answerWithCode, { ...HOME, code })).toMatchObject({
			problems: [{ field: "code", message: "account.wrongCode" }],
		});
		expect(await second.visit(currentActor)).toBeNull();
	});

	test("wrong and malformed codes are said to be so; full-width figures with a space are understood", async () => {
		const staff = await createStaff(prisma, { role: "admin" });
		const browser = await passPassword(staff);
		const problemsWith = async (code: string) => (await browser.send(answerWithCode, { ...HOME, code })).problems;
		expect(await problemsWith("12345")).toEqual([{ field: "code", message: "account.codeForm" }]);
		expect(await problemsWith("")).toEqual([{ field: "code", message: "account.codeForm" }]);
		const right = codeOf(staff.totpSecret ?? "");
		const wrong = String((Number(right) + 1) % 1_000_000).padStart(6, "0");
		expect(await problemsWith(wrong)).toEqual([{ field: "code", message: "account.wrongCode" }]);
		const wide = right.replace(/\d/g, (figure) => String.fromCharCode(figure.charCodeAt(0) + 0xfee0));
		const code = `${wide.slice(0, 3)}　${wide.slice(3)}`;
		expect(await browser.send(answerWithCode, { ...HOME, code })).toHaveProperty("movedTo");
	});

	test("five wrong codes end the question; after ten tries nothing is accepted for a while", async () => {
		const staff = await createStaff(prisma, { role: "reviewer" });
		const browser = await passPassword(staff);
		const send = (to: typeof browser, code: string) => to.send(answerWithCode, { ...HOME, code });
		for (let count = 0; count < 5; count++) {
			expect(await send(browser, `00000${count}`)).toMatchObject({ problems: [{ message: "account.wrongCode" }] });
		}
		expect(await send(browser, "000005")).toEqual({ movedTo: "/ja/sign-in?error=over" });
		const second = await passPassword(staff);
		for (let count = 6; count < 10; count++) await send(second, `00000${count}`);
		expect(await send(second, codeOf(staff.totpSecret ?? ""))).toMatchObject({
			problems: [{ message: "account.tooManyTries", values: { minutes: 15 } }],
		});
		expect(await trailOf(staff)).toEqual(["account.lockOut"]);
	});

	test("ten wrong codes in a row, however slowly, lock the second factor", async () => {
		const staff = await createStaff(prisma, { role: "reviewer" });
		await prisma.twoFactor.updateMany({ where: { userId: staff.userId }, data: { failedVerificationCount: 9 } });
		const browser = await passPassword(staff);
		await browser.send(answerWithCode, { ...HOME, code: "000000" });
		const answer = await browser.send(answerWithCode, { ...HOME, code: codeOf(staff.totpSecret ?? "") });
		expect(answer).toMatchObject({ problems: [{ field: null, message: "account.locked" }] });
		expect(await browser.visit(currentActor)).toBeNull();
	});

	test("a recovery code signs in once, however it is written; of two at once one does", async () => {
		const staff = await createStaff(prisma, { role: "reviewer" });
		const [first, second] = [await passPassword(staff), await passPassword(staff)];
		const [code = ""] = staff.recoveryCodes;
		const written = ` ${code.toUpperCase().replace("-", " ")} `;
		const send = (browser: typeof first) => browser.send(answerWithRecoveryCode, { ...HOME, code: written });
		const answers = await Promise.all([send(first), send(second)]);
		expect(answers.filter(({ movedTo }) => movedTo === "/ja/staff")).toHaveLength(1);
		const third = await passPassword(staff);
		expect(await send(third)).toMatchObject({ problems: [{ message: "account.wrongRecoveryCode" }] });
		expect(await third.send(answerWithRecoveryCode, { ...HOME, code: "short" })).toMatchObject({
			problems: [{ field: "code", message: "account.recoveryCodeForm" }],
		});
	});

	test("without a question there is nothing to answer", async () => {
		const staff = await createStaff(prisma, { role: "reviewer" });
		const code = codeOf(staff.totpSecret ?? "");
		for (const cookie of ["", "better-auth.two_factor=2fa-guessed.signature", "better-auth.two_factor=x"]) {
			const browser = openBrowser({ cookie });
			expect(await browser.visit(askedForSecondFactor)).toBeNull();
			expect(await browser.send(answerWithCode, { ...HOME, code })).toEqual({ movedTo: "/ja/sign-in?error=over" });
		}
	});

	test("the name of a question without its signature opens nothing", async () => {
		const staff = await createStaff(prisma, { role: "reviewer" });
		const browser = await passPassword(staff);
		const question = decodeURIComponent(browser.cookies.get("better-auth.two_factor") ?? "").split(".")[0];
		const thief = openBrowser({ cookie: `better-auth.two_factor=${question}.${"A".repeat(43)}%3D` });
		const code = codeOf(staff.totpSecret ?? "");
		expect(await thief.send(answerWithCode, { ...HOME, code })).toEqual({ movedTo: "/ja/sign-in?error=over" });
		expect(await thief.visit(currentActor)).toBeNull();
	});
});

describe("setting up", () => {
	test("a reviewer's role counts from then on; the codes shown once work; each step is on record", async () => {
		const staff = await createStaff(prisma, { role: "reviewer", secondFactor: false });
		const browser = openBrowser({ cookie: staff.cookie });
		expect(await browser.visit(currentActor)).toMatchObject({ role: null, owesSecondFactor: true });
		expect(await browser.visit(loadSecondFactor)).toMatchObject({ state: "none", isRequired: true });
		const password = { currentPassword: staff.password };
		expect(await browser.send(beginSecondFactor, password)).toMatchObject({ status: "done" });
		const pending = await browser.visit(loadSecondFactor);
		if (typeof pending?.state !== "object") throw new Error("nothing to set up");
		const { url, key, image } = pending.state;
		expect(new URL(url).searchParams.get("secret")).toBe(key);
		expect(image).toMatch(/^<svg/);
		const wrong = await browser.send(finishSecondFactor, { code: "000000" });
		expect(wrong).toMatchObject({ problems: [{ field: "code", message: "account.wrongSetUpCode" }] });
		expect(await browser.visit(currentActor)).toMatchObject({ role: null });
		const code = codeOf(textOfKey(key));
		const done = await browser.send(finishSecondFactor, { code });
		expect(done.data?.codes).toHaveLength(10);
		expect(new Set(done.data?.codes).size).toBe(10);
		expect(await browser.visit(currentActor)).toMatchObject({ role: "reviewer", owesSecondFactor: false });
		expect(await browser.visit(loadSecondFactor)).toMatchObject({ state: "confirmed" });
		expect(await trailOf(staff)).toEqual(["account.enableSecondFactor"]);
		const later = await passPassword(staff);
		const [recovery = ""] = done.data?.codes ?? [];
		expect(await later.send(answerWithRecoveryCode, { ...HOME, code: recovery })).toHaveProperty("movedTo");
	});

	test("needs the password; wrong ones are counted", async () => {
		const staff = await createStaff(prisma, { role: "editor" });
		const browser = openBrowser({ cookie: staff.cookie });
		const send = (currentPassword: string) => browser.send(beginSecondFactor, { currentPassword });
		expect(await send("")).toMatchObject({ problems: [{ field: "currentPassword" }] });
		for (let count = 0; count < 10; count++) {
			expect(await send("not my password")).toMatchObject({ problems: [{ message: "account.notYourPassword" }] });
		}
		expect(await send(staff.password)).toMatchObject({ problems: [{ message: "account.tooManyTries" }] });
		expect(await prisma.twoFactor.count({ where: { userId: staff.userId } })).toBe(0);
	});

	test("one that is confirmed isn't replaced by beginning anew", async () => {
		const staff = await createStaff(prisma, { role: "admin" });
		const browser = openBrowser({ cookie: staff.cookie });
		const before = await prisma.twoFactor.findFirst({ where: { userId: staff.userId } });
		const answer = await browser.send(beginSecondFactor, { currentPassword: staff.password });
		expect(answer).toMatchObject({ status: "refused" });
		expect(await browser.send(finishSecondFactor, { code: codeOf(staff.totpSecret ?? "") })).toMatchObject({
			status: "refused",
		});
		expect(await prisma.twoFactor.findFirst({ where: { userId: staff.userId } })).toEqual(before);
	});

	test("new recovery codes end the old ones", async () => {
		const staff = await createStaff(prisma, { role: "admin" });
		const browser = openBrowser({ cookie: staff.cookie });
		const answer = await browser.send(replaceRecoveryCodes, { currentPassword: staff.password });
		expect(answer.data?.codes).toHaveLength(10);
		const later = await passPassword(staff);
		const [old = ""] = staff.recoveryCodes;
		expect(await later.send(answerWithRecoveryCode, { ...HOME, code: old })).toMatchObject({ status: "invalid" });
		expect(await trailOf(staff)).toEqual(["account.renewRecoveryCodes"]);
	});

	test("taken away, an administrator's role counts no more until there is another", async () => {
		const staff = await createStaff(prisma, { role: "admin" });
		const browser = openBrowser({ cookie: staff.cookie });
		expect(await browser.send(removeSecondFactor, { currentPassword: staff.password })).toMatchObject({
			status: "done",
		});
		expect(await browser.visit(currentActor)).toMatchObject({ role: null, owesSecondFactor: true });
		expect(await trailOf(staff)).toEqual(["account.disableSecondFactor"]);
	});

	test("signed out, every form says so", async () => {
		for (const action of [beginSecondFactor, replaceRecoveryCodes, removeSecondFactor]) {
			expect(await openBrowser().send(action as never, { currentPassword: "x" })).toMatchObject({
				status: "signedOut",
			});
		}
	});
});
