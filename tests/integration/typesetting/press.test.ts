import { execFileSync } from "node:child_process";
import { afterEach, describe, expect, test, vi } from "vitest";
import { sheetData } from "@/lib/export/pdf/sheet-data";
import { PressBusy } from "@/lib/typesetting/press";
import { type Order, typeset } from "@/lib/typesetting/typeset";
import { pdfText, unspaced } from "../../support/poppler";
import { policyOf, SAMPLE_POLICY, sheetInput } from "../../support/sheet-sample";

const orderOf = (title: string): Order => ({
	template: "sheet",
	...sheetData(sheetInput("ja", { policy: { ...SAMPLE_POLICY, title: { ja: title, en: null } } })),
});
const broken: Order = { template: "sheet", data: { lang: "ja" }, images: {} };

describe("the press", () => {
	test("makes documents that are asked for at once, each its own", async () => {
		const titles = ["甲の施策", "乙の施策", "丙の施策"];
		const made = await Promise.all(titles.map((title) => typeset(orderOf(title))));
		const texts = await Promise.all(made.map(async ({ pdf }) => unspaced(await pdfText(pdf, "body"))));
		expect(texts.map((text) => titles.filter((title) => text.includes(title)))).toEqual(titles.map((title) => [title]));
	});

	test("says what is wrong with an order, and goes on to the next", async () => {
		const [refused, made] = await Promise.allSettled([typeset(broken), typeset(orderOf("次の施策"))]);
		expect(refused).toMatchObject({ status: "rejected", reason: expect.any(Error) });
		expect(String(refused.status === "rejected" && refused.reason)).toContain("could not be set");
		expect(made.status).toBe("fulfilled");
	});

	test("sets no image of one order into another", async () => {
		const [first] = Object.keys(orderOf("甲").images);
		const without = { ...orderOf("乙"), images: {} };
		await typeset(orderOf("甲"));
		await expect(typeset(without)).rejects.toThrow(first);
	});

	test("refuses what comes when too many wait, and takes orders again afterwards", async () => {
		const orders = Array.from({ length: 40 }, () => typeset(orderOf("列の施策")));
		const results = await Promise.allSettled(orders);
		const refused = results.filter((result) => result.status === "rejected");
		expect(refused.length).toBeGreaterThan(0);
		expect(refused.every(({ reason }) => reason instanceof PressBusy)).toBe(true);
		expect(results.length - refused.length).toBeGreaterThanOrEqual(20);
		expect((await typeset(orderOf("後の施策"))).pages).toBeGreaterThan(0);
	});
});

/** The compilers that this process has started. */
function compilers(): number[] {
	const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,args="], { encoding: "utf8" }).split("\n");
	const processes = lines.map((line) => line.trim().split(/\s+/));
	return processes
		.filter(([, parent, ...args]) => Number(parent) === process.pid && args.join(" ").includes("tinypool"))
		.map(([pid]) => Number(pid));
}

/** Ends the compiler while nobody needs it; the press has taken note of it then. */
async function killIdleCompiler(): Promise<void> {
	const said = vi.spyOn(console, "error").mockReturnValue();
	await typeset(orderOf("先の施策"));
	await killCompiler();
	await vi.waitUntil(() => said.mock.calls.length > 0);
}

async function killCompiler(): Promise<void> {
	const [pid] = await vi.waitUntil(() => (compilers().length > 0 ? compilers() : null));
	process.kill(Number(pid), "SIGKILL");
}

describe("a compiler that is killed", () => {
	afterEach(() => void vi.restoreAllMocks());

	test("in the middle of its work costs that order only", async () => {
		await typeset(orderOf("先の施策"));
		const results = Promise.allSettled([typeset(orderOf("甲")), typeset(orderOf("乙")), typeset(orderOf("丙"))]);
		await killCompiler();
		const [first, ...others] = await results;
		expect(first.status).toBe("rejected");
		expect(others.map(({ status }) => status)).toEqual(["fulfilled", "fulfilled"]);
	});

	test("while it starts costs the order that waits for it", async () => {
		await killIdleCompiler();
		const results = Promise.allSettled([typeset(orderOf("甲")), typeset(orderOf("乙"))]);
		await killCompiler();
		expect((await results).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
	});

	test("while nobody needs it costs nothing", async () => {
		await killIdleCompiler();
		expect((await typeset(orderOf("後の施策"))).pages).toBeGreaterThan(0);
	});
});

test("a text of Typst stays a text in every field", async () => {
	const code = '#panic("x") #read("/etc/passwd") $x^2$ *b* _i_ `r` \\ #include "a.typ" <l> @r // c /* d */ ~ {} []';
	const { pdf } = await typeset({ template: "sheet", ...sheetData(sheetInput("ja", { policy: policyOf(code) })) });
	const text = unspaced(await pdfText(pdf, "body"));
	const fields = text.split(unspaced(code)).length - 1;
	expect(fields).toBeGreaterThan(20);
});
