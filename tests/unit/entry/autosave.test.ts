import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createAutosave, type SaveOutcome } from "@/components/entry/autosave";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** An autosave whose saves end as told, one after another; `saves` has when each began. */
function autosaveThat(...outcomes: SaveOutcome[]) {
	const started = Date.now();
	const saves: number[] = [];
	const line = createAutosave(async () => {
		saves.push(Date.now() - started);
		return outcomes[saves.length - 1] ?? "saved";
	});
	return { line, saves };
}

describe("when a form is saved by itself", () => {
	test("two seconds after the typing rests, once", async () => {
		const { line, saves } = autosaveThat();
		for (let i = 0; i < 5; i++) {
			line.touch();
			await vi.advanceTimersByTimeAsync(1_000);
		}
		expect(saves).toEqual([]);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(saves).toEqual([6_000]);
	});

	test("in between for someone who never rests", async () => {
		const { line, saves } = autosaveThat();
		for (let i = 0; i < 40; i++) {
			line.touch();
			await vi.advanceTimersByTimeAsync(1_000);
		}
		expect(saves[0]).toBe(15_000);
		expect(saves.length).toBeGreaterThan(1);
	});

	test("never two at once: what is asked for meanwhile waits for its turn, in order", async () => {
		const order: string[] = [];
		const line = createAutosave(async () => {
			order.push("save begins");
			await new Promise((resolve) => setTimeout(resolve, 5_000));
			order.push("save ends");
			return "saved";
		});
		void line.flush();
		const button = line.queue(async () => void order.push("button"));
		await vi.advanceTimersByTimeAsync(5_000);
		await button;
		expect(order).toEqual(["save begins", "save ends", "button"]);
	});

	test("again after a failure, rarer and rarer, and typing doesn't hurry it", async () => {
		const { line, saves } = autosaveThat("failed", "failed", "failed", "saved");
		void line.flush();
		await vi.advanceTimersByTimeAsync(8_000);
		expect(saves).toEqual([0, 2_000, 7_000]);
		line.touch();
		await vi.advanceTimersByTimeAsync(10_000);
		expect(saves).toHaveLength(3);
		await vi.advanceTimersByTimeAsync(60_000);
		expect(saves).toEqual([0, 2_000, 7_000, 23_000]);
	});

	test("not any more once the page is left", async () => {
		const { line, saves } = autosaveThat();
		line.touch();
		line.end();
		await vi.advanceTimersByTimeAsync(60_000);
		expect(saves).toEqual([]);
	});
});
