import { expect, test } from "vitest";
import { keptBatches } from "@/lib/documents/kept-batches";

/** Says how often it was read, and gives something new each time. */
function source(batches: number) {
	const read = { times: 0 };
	async function* each() {
		read.times++;
		for (let batch = 0; batch < batches; batch++) yield [`${read.times}-${batch}`];
	}
	return { read, batches: keptBatches(each) };
}

async function all(batches: AsyncGenerator<string[]>): Promise<string[]> {
	const items: string[] = [];
	for await (const batch of batches) items.push(...batch);
	return items;
}

test.each([0, 1, 2])("%i batches are read once, and are the same for everyone", async (count) => {
	const { read, batches } = source(count);
	const first = await all(batches());
	expect(first).toHaveLength(count);
	expect(await all(batches())).toEqual(first);
	expect(read.times).toBe(1);
});

test("more are read again", async () => {
	const { read, batches } = source(5);
	expect(await all(batches())).toEqual(["1-0", "1-1", "1-2", "1-3", "1-4"]);
	expect(await all(batches())).toHaveLength(5);
	expect(read.times).toBe(2);
});

test("what was not read to its end is not kept for the whole", async () => {
	const { batches } = source(2);
	for await (const [item] of batches()) {
		expect(item).toBe("1-0");
		break;
	}
	expect(await all(batches())).toEqual(["2-0", "2-1"]);
});
