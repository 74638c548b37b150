import { chromium } from "playwright-core";
import { routes } from "@/lib/routes";
import { findBrowser } from "../checks/programs.mjs";
import { type Figure, median, megabytes, milliseconds } from "./figures";
import { descendants, peakMemory } from "./memory";
import type { WebServer } from "./web-server";

const TIMES = 10;

/** The same sheet printed by a headless browser, beside which the compiler has to be seen. Without a browser: nothing. */
export async function printPage({ origin }: WebServer): Promise<Figure[]> {
	const executablePath = process.env.CHROMIUM_PATH || (await findBrowser());
	if (!executablePath) return [];
	const before = new Set(descendants(process.pid));
	const started = performance.now();
	const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-background-networking"] });
	try {
		const page = await browser.newPage();
		const times: number[] = [];
		let cold = 0;
		for (let time = 0; time <= TIMES; time++) {
			const begun = time === 0 ? started : performance.now();
			await page.goto(origin + routes.policyYear("ja", "7-1-1", 2024));
			await page.pdf({ format: "A4" });
			if (time === 0) cold = performance.now() - begun;
			else times.push(performance.now() - begun);
		}
		const own = descendants(process.pid).filter((pid) => !before.has(pid));
		const memory = own.reduce((sum, pid) => sum + (peakMemory(pid) ?? 0), 0);
		const figure = `${milliseconds(median(times))} (first with its start ${milliseconds(cold)}; ${megabytes(memory)} in ${own.length} processes)`;
		return [{ name: "The same sheet printed by Chromium, warm", figure, goal: "for comparison", met: true }];
	} finally {
		await browser.close();
	}
}
