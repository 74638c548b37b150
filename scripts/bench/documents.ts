import { setTimeout as sleep } from "node:timers/promises";
import autocannon from "autocannon";
import { routes } from "@/lib/routes";
import { atLeast, atMost, type Figure, median, megabytes, milliseconds, ratio, whole } from "./figures";
import { generatedCode } from "./generated-plan";
import { getPage } from "./http";
import { currentMemory, descendants, forgetPeak, peakMemory } from "./memory";
import { PAIRS, POLICY_PAGE, pairOfPolicies } from "./pages";
import type { WebServer } from "./web-server";

const SHEET_LIMIT_MS = 30;
const BOOK_LIMIT_MS = 1_000;
const BOOK_LIMIT_BYTES = 300e6;
/** Years whose books nobody asked for before, so that none comes out of memory. */
const YEARS = [2024, 2025, 2026, 2027, 2028];
const SHEETS = 1_000;
/** What a compiler has learnt by then (fonts, templates) it keeps for good. */
const SETTLED_AFTER = 200;
const GROWTH_LIMIT = 1.1;

/** PDF as people ask for it, over the network: reading, drawing, setting and sending. None is asked for twice. */
export async function measureDocuments(small: WebServer, large: WebServer): Promise<Figure[]> {
	const sheets = await timeSheets(small);
	const books = await timeBooks(small);
	return [...sheets, ...books, ...(await watchMemory(large))];
}

async function timeSheets({ origin }: WebServer): Promise<Figure[]> {
	// The compiler reads its fonts and templates before its first document.
	await getPage(origin + routes.policySheet("en", "7-1-1"));
	const times: number[] = [];
	for (let number = 0; number < PAIRS; number++) {
		const { small } = pairOfPolicies(number);
		times.push((await getPage(origin + routes.policySheet("ja", small))).milliseconds);
	}
	const detail = `median of ${times.length}`;
	return [atMost("One sheet as PDF, warm", median(times), SHEET_LIMIT_MS, milliseconds, detail)];
}

async function timeBooks({ origin, pid }: WebServer): Promise<Figure[]> {
	for (const compiler of descendants(pid)) forgetPeak(compiler);
	const times: number[] = [];
	for (const year of YEARS) {
		const book = await getPage(origin + routes.councilFile("ja", "book.pdf", `year=${year}`));
		times.push(book.milliseconds);
	}
	const detail = `median of ${times.length}; slowest ${milliseconds(Math.max(...times))}`;
	const peaks = descendants(pid).flatMap((compiler) => peakMemory(compiler) ?? []);
	return [
		atMost("Book of 53 policies as PDF", median(times), BOOK_LIMIT_MS, milliseconds, detail),
		...(peaks.length === 0
			? []
			: [atMost("Memory of the compiler, at most", Math.max(...peaks), BOOK_LIMIT_BYTES, megabytes)]),
	];
}

/** A thousand sheets, one after the other: what the compiler holds at their end against what it held when settled. */
async function watchMemory({ origin, pid }: WebServer): Promise<Figure[]> {
	let settled = 0;
	for (let number = 0; number < SHEETS; number++) {
		await getPage(origin + routes.policySheet("ja", generatedCode(number), YEARS[0]));
		if (number === SETTLED_AFTER) settled = compilerMemory(pid);
	}
	const last = compilerMemory(pid);
	if (settled === 0 || last === 0) return [];
	const detail = `${megabytes(last)} : ${megabytes(settled)}`;
	return [
		atMost(`Compiler's memory, after ${whole(SHEETS)} sheets : after 200`, last / settled, GROWTH_LIMIT, ratio, detail),
	];
}

const compilerMemory = (pid: number) => Math.max(0, ...descendants(pid).map((child) => currentMemory(child) ?? 0));

const SECONDS = 4;
const BOOKS_AT_ONCE = 10;
const SHARE_GOAL = 0.5;

/** Views of a cached page while ten books are being made, against views while nothing else is asked for. */
export async function viewsBesideBooks({ origin }: WebServer): Promise<Figure[]> {
	const url = origin + POLICY_PAGE;
	const view = () => autocannon({ url, connections: 10, duration: SECONDS });
	const alone = await view();
	const chapters = Array.from({ length: BOOKS_AT_ONCE }, (_, number) => number % 7);
	const books = chapters.map((chapter, number) =>
		getPage(origin + routes.councilFile("en", "book.pdf", `year=${YEARS[number % 5]}&chapter=${chapter + 1}`)),
	);
	const [beside] = await Promise.all([view(), ...books, sleep(0)]);
	const detail = `${whole(beside.requests.average)} : ${whole(alone.requests.average)}`;
	return [
		atLeast(
			"Requests/s, policy page, while ten books are made : otherwise",
			beside.requests.average / alone.requests.average,
			SHARE_GOAL,
			ratio,
			detail,
		),
	];
}
