import { expect, test } from "vitest";
import { enter } from "@/lib/workbook/turnstile";

const ROOM = { atOnce: 2, waiting: 1 };

test("so many are inside, so many wait in order, and whoever comes then is sent away", async () => {
	const [first, second] = [await enter(ROOM), await enter(ROOM)];
	const order: string[] = [];
	const third = enter(ROOM).then((leave) => {
		order.push("third");
		return leave;
	});
	expect(await enter(ROOM)).toBeNull();
	expect(order).toEqual([]);
	first?.();
	const leaveThird = await third;
	expect(order).toEqual(["third"]);
	for (const leave of [second, leaveThird]) leave?.();
	const again = await Promise.all([enter(ROOM), enter(ROOM)]);
	expect(again.every((leave) => leave !== null)).toBe(true);
	for (const leave of again) leave?.();
});
