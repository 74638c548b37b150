/** How many are inside, and who waits outside, in this process. */
let inside = 0;
const waiting: (() => void)[] = [];

type Room = { atOnce: number; waiting: number };

/**
 * Lets in so many at once; others wait their turn, in order. Returns what must be called to leave, or null at once when
 * too many wait already.
 */
export async function enter(room: Room): Promise<(() => void) | null> {
	if (inside >= room.atOnce) {
		if (waiting.length >= room.waiting) return null;
		await new Promise<void>((resolve) => waiting.push(resolve));
	} else {
		inside++;
	}
	return leave;
}

/** Whoever waits takes the place that is left. */
function leave(): void {
	const next = waiting.shift();
	if (next) next();
	else inside--;
}
