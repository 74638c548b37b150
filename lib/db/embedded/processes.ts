import { setTimeout as sleep } from "node:timers/promises";

export { isAlive, programOf } from "../process.mjs";

/** Asks `done` twenty times a second until it is true or the time is over; says which. */
export async function waitUntil(done: () => boolean, milliseconds: number): Promise<boolean> {
	const end = Date.now() + milliseconds;
	while (!done()) {
		if (Date.now() > end) return false;
		await sleep(50);
	}
	return true;
}
