import { beforeEach, expect, test } from "vitest";
import { signIn } from "@/lib/actions/sign-in";
import { deactivate, reactivate, saveUser, takeSecondFactorAway } from "@/lib/actions/users";
import { currentActor } from "@/lib/auth/current-actor";
import { loadPlan } from "@/lib/data/load-plan";
import { changeUser, deactivateUser } from "@/lib/data/staff/user-changes";
import { listDivisions, listUsers, readUser } from "@/lib/data/staff/users";
import { openBrowser } from "../../support/browser";
import { createTestDatabase } from "../../support/database";
import { soundPlan } from "../../support/sound-plan";
import { createStaff, TEST_SECRET, type TestStaff } from "../../support/staff";

process.env.AUTH_SECRET = TEST_SECRET;
process.env.PORTAL_URL = "http://portal.example.jp";
const { prisma } = await createTestDatabase();
await loadPlan(prisma, soundPlan(), new Date("2026-10-01T00:00:00Z"));
const divisionIds = (await prisma.division.findMany({ orderBy: { id: "asc" } })).map(({ id }) => id);

let admin: TestStaff;

beforeEach(async () => {
	await prisma.user.deleteMany();
	admin = await createStaff(prisma, { role: "admin" });
});

const asAdmin = () => openBrowser({ cookie: admin.cookie });
const trailOf = async (userId: string) =>
	prisma.auditEntry.findMany({ where: { entityId: userId, action: { startsWith: "user." } }, orderBy: { id: "asc" } });

test("the list tells role, divisions, second factor, state and last sign-in", async () => {
	const editor = await createStaff(prisma, { role: "editor", divisionIds: divisionIds.slice(0, 1), name: "町田" });
	await openBrowser().send(signIn, { locale: "ja", next: "", email: editor.email, password: editor.password });
	const users = await listUsers(admin.actor, new Date());
	expect(users.find(({ id }) => id === editor.userId)).toMatchObject({
		name: "町田",
		role: "editor",
		divisions: [{ id: divisionIds[0] }],
		isActive: true,
		hasSecondFactor: false,
		byDirectoryOnly: false,
		lastSignInAt: expect.any(Date),
	});
	expect(users.find(({ id }) => id === admin.userId)).toMatchObject({ hasSecondFactor: true, lastSignInAt: null });
	expect(await listDivisions(admin.actor, new Date())).toHaveLength(divisionIds.length);
});

test("other rights end the sessions and are on record with what was before; another name alone ends none", async () => {
	const staff = await createStaff(prisma, { role: "editor", divisionIds: divisionIds.slice(0, 1), name: "町田" });
	const theirs = openBrowser({ cookie: staff.cookie });
	const rights = { user: staff.userId, role: "editor", divisions: String(divisionIds[0]) };
	expect(await asAdmin().send(saveUser, { ...rights, name: "阿見" })).toMatchObject({ status: "done" });
	expect(await theirs.visit(currentActor)).toMatchObject({ name: "阿見" });
	expect(await asAdmin().send(saveUser, { ...rights, name: "阿見", divisions: String(divisionIds[1]) })).toMatchObject({
		status: "done",
	});
	expect(await theirs.visit(currentActor)).toBeNull();
	expect(await trailOf(staff.userId)).toMatchObject([
		{ action: "user.change", actorId: admin.userId, before: { name: "町田" }, after: { name: "阿見" } },
		{ before: { divisionIds: [divisionIds[0]] }, after: { divisionIds: [divisionIds[1]] } },
	]);
	await asAdmin().send(saveUser, { ...rights, name: "阿見", divisions: String(divisionIds[1]) });
	expect(await trailOf(staff.userId)).toHaveLength(2);
});

test("deactivated, someone is out at once and can't come back; reactivated, they can", async () => {
	const staff = await createStaff(prisma, { role: "editor" });
	const inputs = { locale: "ja", next: "", email: staff.email, password: staff.password };
	await asAdmin().send(deactivate, { user: staff.userId });
	expect(await openBrowser({ cookie: staff.cookie }).visit(currentActor)).toBeNull();
	expect(await openBrowser().send(signIn, inputs)).toMatchObject({ status: "invalid" });
	await asAdmin().send(reactivate, { user: staff.userId });
	expect(await openBrowser().send(signIn, inputs)).toHaveProperty("movedTo");
	expect((await trailOf(staff.userId)).map(({ action }) => action)).toEqual(["user.deactivate", "user.reactivate"]);
});

test("a lost second factor is taken away: the next sign-in asks for none, and the role waits for another", async () => {
	const staff = await createStaff(prisma, { role: "reviewer" });
	await asAdmin().send(takeSecondFactorAway, { user: staff.userId });
	const browser = openBrowser();
	const inputs = { locale: "ja", next: "", email: staff.email, password: staff.password };
	expect(await browser.send(signIn, inputs)).toEqual({ movedTo: "/ja/staff" });
	expect(await browser.visit(currentActor)).toMatchObject({ role: null, owesSecondFactor: true });
	expect((await trailOf(staff.userId)).map(({ action }) => action)).toEqual(["user.resetSecondFactor"]);
});

test("the last active administrator is neither demoted nor deactivated", async () => {
	await createStaff(prisma, { role: "admin" }).then(({ userId }) =>
		prisma.user.update({ where: { id: userId }, data: { deactivatedAt: new Date() } }),
	);
	const own = { user: admin.userId, name: "管理者", role: "editor", divisions: String(divisionIds[0]) };
	expect(await asAdmin().send(saveUser, own)).toMatchObject({
		problems: [{ field: "role", message: "account.lastAdmin" }],
	});
	expect(await asAdmin().send(deactivate, { user: admin.userId })).toMatchObject({
		problems: [{ field: null, message: "account.lastAdmin" }],
	});
	expect(await asAdmin().visit(currentActor)).toMatchObject({ role: "admin" });
});

test("two administrators who remove each other at the same moment leave one", async () => {
	for (let round = 0; round < 5; round++) {
		await prisma.user.deleteMany();
		const [one, other] = [await createStaff(prisma, { role: "admin" }), await createStaff(prisma, { role: "admin" })];
		const outcomes = await Promise.allSettled([
			deactivateUser(one.actor, other.userId, new Date()),
			changeUser(other.actor, one.userId, { name: "一", role: "reviewer", divisionIds: [] }),
		]);
		expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
		expect(await prisma.user.count({ where: { role: "admin", deactivatedAt: null } })).toBe(1);
	}
});

test("nobody but an administrator sees or changes accounts; an unknown one is answered in the same way", async () => {
	const target = await createStaff(prisma, { role: "editor" });
	const before = await prisma.user.findMany({ orderBy: { id: "asc" } });
	const attempts = [
		[saveUser, { name: "x", role: "admin" }],
		[deactivate, {}],
		[reactivate, {}],
		[takeSecondFactorAway, {}],
	] as const;
	for (const { cookie, actor } of [
		await createStaff(prisma, { role: "reviewer" }),
		await createStaff(prisma, { role: "editor" }),
		await createStaff(prisma, { role: "admin", secondFactor: false }),
	]) {
		const browser = openBrowser({ cookie });
		for (const [action, inputs] of attempts) {
			expect(await browser.send(action as never, { user: target.userId, ...inputs })).toMatchObject({
				status: "refused",
			});
		}
		const withoutRight = { ...actor, role: actor.role === "admin" ? null : actor.role };
		await expect(listUsers(withoutRight, new Date())).rejects.toThrow("may not");
		await expect(readUser(withoutRight, target.userId, new Date())).rejects.toThrow("may not");
		await expect(listDivisions(withoutRight, new Date())).rejects.toThrow("may not");
	}
	for (const [action, inputs] of attempts) {
		expect(await asAdmin().send(action as never, { user: "nobody", ...inputs })).toMatchObject({ status: "refused" });
		expect(await openBrowser().send(action as never, { user: target.userId, ...inputs })).toMatchObject({
			status: "signedOut",
		});
	}
	const after = await prisma.user.findMany({
		where: { id: { in: before.map(({ id }) => id) } },
		orderBy: { id: "asc" },
	});
	expect(after).toEqual(before);
});
