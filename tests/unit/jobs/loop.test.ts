import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Job, runJobs } from "@/lib/jobs/loop";

let said: string[] = [];
let stop: () => Promise<void> = async () => {};

beforeEach(() => {
	vi.useFakeTimers();
	said = [];
});

afterEach(async () => {
	vi.useRealTimers();
	await stop();
});

const start = (...jobs: Job[]) => {
	stop = runJobs(jobs, (message) => said.push(message));
};

test("each job runs at once, and again after its time", async () => {
	const [fast, slow] = [vi.fn(async () => {}), vi.fn(async () => {})];
	start({ name: "fast", everyMs: 10, run: fast }, { name: "slow", everyMs: 100, run: slow });
	await vi.advanceTimersByTimeAsync(95);
	expect(fast).toHaveBeenCalledTimes(10);
	expect(slow).toHaveBeenCalledTimes(1);
});

test("a run that takes long is not overtaken by the next, and holds up no other job", async () => {
	const running: (() => void)[] = [];
	const long = vi.fn(() => new Promise<void>((resolve) => running.push(resolve)));
	const other = vi.fn(async () => {});
	start({ name: "long", everyMs: 10, run: long }, { name: "other", everyMs: 10, run: other });
	await vi.advanceTimersByTimeAsync(1_000);
	expect(long).toHaveBeenCalledTimes(1);
	expect(other.mock.calls.length).toBeGreaterThan(90);
	running[0]?.();
	await vi.advanceTimersByTimeAsync(10);
	expect(long).toHaveBeenCalledTimes(2);
	running[1]?.();
});

test("a failure is said once until it works again, and stops neither the job nor another", async () => {
	let failure: Error | null = new Error("Invalid `prisma.x()` invocation in\n/app/x.js:1:2\n\nCan't reach database");
	const failing = vi.fn(async () => {
		if (failure) throw failure;
	});
	const other = vi.fn(async () => {});
	start({ name: "failing", everyMs: 10, run: failing }, { name: "other", everyMs: 10, run: other });
	await vi.advanceTimersByTimeAsync(500);
	expect(said).toEqual([`Background job "failing" failed and will be tried again: Can't reach database`]);
	expect(failing.mock.calls.length).toBe(other.mock.calls.length);
	failure = Object.assign(new Error(""), { code: "ECONNREFUSED" });
	await vi.advanceTimersByTimeAsync(100);
	expect(said.slice(1)).toEqual([`Background job "failing" failed and will be tried again: ECONNREFUSED`]);
	failure = null;
	await vi.advanceTimersByTimeAsync(100);
	failure = new Error("again");
	await vi.advanceTimersByTimeAsync(100);
	expect(said).toHaveLength(3);
});

test("stopping waits for what runs, tells it so, starts nothing more and says nothing", async () => {
	let wasTold = false;
	const run = vi.fn(
		(told: AbortSignal) =>
			new Promise<void>((_, reject) => {
				told.addEventListener("abort", () => {
					wasTold = true;
					setTimeout(() => reject(new Error("cut off")), 50);
				});
			}),
	);
	start({ name: "cut off", everyMs: 10, run }, { name: "pausing", everyMs: 1_000_000, run: async () => {} });
	await vi.advanceTimersByTimeAsync(100);
	const stopped = vi.fn();
	void stop().then(stopped);
	await vi.advanceTimersByTimeAsync(49);
	expect(wasTold).toBe(true);
	expect(stopped).not.toHaveBeenCalled();
	await vi.advanceTimersByTimeAsync(1_000);
	expect(stopped).toHaveBeenCalledOnce();
	expect(run).toHaveBeenCalledOnce();
	expect(said).toEqual([]);
});
