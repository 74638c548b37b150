import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Report, Workshop, WorkshopBusy } from "@/lib/documents/workshop";

type Made = { text: string };

const EPOCH = Symbol.for("shirube.publishedEpoch");
const epoch = { current: 1, isListening: true };

const newWorkshop = (bounds = {}) =>
	new Workshop<Made>({ waiting: 2, documents: 3, bytes: 100, bytesOf: ({ text }) => text.length, ...bounds });

const key = (name: string) => ({ name, epoch: epoch.isListening ? epoch.current : null });

/** A document that is ready when the test says so. */
function slow(text = "made") {
	let finish = () => {};
	let fail = (_: Error) => {};
	const done = new Promise<void>((resolve, reject) => {
		finish = resolve;
		fail = reject;
	});
	const make = vi.fn(async (report: Report): Promise<Made> => {
		report({ step: "preparing", prepared: 1, sheets: 2 });
		await done;
		return { text };
	});
	return { make, finish, fail };
}

const quick = (text = "made") => vi.fn(async (): Promise<Made> => ({ text }));

beforeEach(() => {
	Object.assign(epoch, { current: 1, isListening: true });
	Reflect.set(globalThis, EPOCH, epoch);
});
afterEach(() => void Reflect.deleteProperty(globalThis, EPOCH));

test("two who ask for one document get the one that is made", async () => {
	const workshop = newWorkshop();
	const { make, finish } = slow();
	const asked = [workshop.make(key("a"), make), workshop.make(key("a"), make)];
	finish();
	const [one, other] = await Promise.all(asked);
	expect(other).toBe(one);
	expect(await workshop.make(key("a"), make)).toBe(one);
	expect(make).toHaveBeenCalledOnce();
});

test("documents are made one after the other, and each says how far it is", async () => {
	const workshop = newWorkshop();
	const [first, second] = [slow(), slow()];
	const both = [workshop.make(key("a"), first.make), workshop.make(key("b"), second.make)];
	await vi.waitFor(() => expect(first.make).toHaveBeenCalled());
	const preparing = { state: "inWork", progress: { step: "preparing", prepared: 1, sheets: 2 } };
	expect(workshop.standing(key("a"))).toEqual(preparing);
	expect(workshop.standing(key("b"))).toEqual({ state: "inWork", progress: { step: "waiting", ahead: 1 } });
	expect(second.make).not.toHaveBeenCalled();
	first.finish();
	await vi.waitFor(() => expect(workshop.standing(key("b"))).toEqual(preparing));
	expect(workshop.standing(key("a")).state).toBe("made");
	second.finish();
	await Promise.all(both);
	expect(workshop.standing(key("c"))).toEqual({ state: "unknown" });
});

test("no more may wait than there is room for; those that are known cost no place", async () => {
	const workshop = newWorkshop();
	const { make, finish } = slow();
	const asked = ["a", "b", "c"].map((name) => workshop.make(key(name), make));
	await expect(workshop.make(key("d"), make)).rejects.toThrow(WorkshopBusy);
	expect(workshop.begin(key("d"), make)).toBe(false);
	const again = workshop.make(key("b"), make);
	finish();
	await Promise.all([...asked, again]);
	expect(workshop.begin(key("d"), make)).toBe(true);
});

describe("what was published in the meantime", () => {
	test("drops every document", async () => {
		const workshop = newWorkshop();
		const make = quick();
		await workshop.make(key("a"), make);
		epoch.current++;
		expect(workshop.standing(key("a"))).toEqual({ state: "unknown" });
		await workshop.make(key("a"), make);
		expect(make).toHaveBeenCalledTimes(2);
	});

	test("keeps no document that was begun before", async () => {
		const workshop = newWorkshop();
		const { make, finish } = slow();
		const before = key("a");
		const asked = workshop.make(before, make);
		epoch.current++;
		finish();
		expect(await asked).toEqual({ text: "made" });
		expect(workshop.standing(before)).toEqual({ state: "unknown" });
		expect(workshop.standing(key("a"))).toEqual({ state: "unknown" });
	});

	test("is not heard without a listener: then nothing is kept", async () => {
		epoch.isListening = false;
		const workshop = newWorkshop();
		const make = quick();
		await workshop.make(key("a"), make);
		expect(workshop.standing(key("a"))).toEqual({ state: "unknown" });
		await workshop.make(key("a"), make);
		expect(make).toHaveBeenCalledTimes(2);
	});
});

describe("memory", () => {
	test("holds so many documents, the latest used", async () => {
		const workshop = newWorkshop();
		for (const name of ["a", "b", "c"]) await workshop.make(key(name), quick());
		workshop.standing(key("a"));
		await workshop.make(key("d"), quick());
		expect(["a", "b", "c", "d"].map((name) => workshop.standing(key(name)).state)).toEqual([
			"made",
			"unknown",
			"made",
			"made",
		]);
	});

	test("holds so many bytes", async () => {
		const workshop = newWorkshop();
		await workshop.make(key("a"), quick("x".repeat(60)));
		await workshop.make(key("b"), quick("x".repeat(60)));
		await workshop.make(key("c"), quick("x".repeat(101)));
		expect(["a", "b", "c"].map((name) => workshop.standing(key(name)).state)).toEqual(["unknown", "made", "unknown"]);
	});
});

describe("what fails", () => {
	test("is told to who asked and who looks, and does not stop the next", async () => {
		const workshop = newWorkshop();
		const { make, fail } = slow();
		const asked = workshop.make(key("a"), make);
		const next = workshop.make(key("b"), quick());
		fail(new Error("no paper"));
		await expect(asked).rejects.toThrow("no paper");
		expect(await next).toEqual({ text: "made" });
		expect(workshop.standing(key("a"))).toEqual({ state: "failed" });
		expect(await workshop.make(key("a"), quick())).toEqual({ text: "made" });
		expect(workshop.standing(key("a")).state).toBe("made");
	});

	test("for want of a place only is no failure", async () => {
		const workshop = newWorkshop();
		const busy = Object.assign(new Error(), { name: "PressBusy" });
		await expect(workshop.make(key("a"), () => Promise.reject(busy))).rejects.toBe(busy);
		expect(workshop.standing(key("a"))).toEqual({ state: "unknown" });
	});
});
