import { parseArgs } from "node:util";
import { measure } from "./bench/measure";
import { describeRun, toText, writeReport } from "./bench/report";
import { runToEnd } from "./steps/exit";
import { listenForStop, Stopped } from "./steps/stopping";

/**
 * `npm run bench`: how fast and how light the portal is, against its budgets. Speed depends on the machine, so a goal
 * that is missed is said and is no failure. `-- --write` also puts the table into docs/performance.md.
 */
const { values } = parseArgs({ options: { write: { type: "boolean", default: false } } });

async function main(): Promise<void> {
	try {
		const figures = await measure(listenForStop());
		const run = describeRun(new Date());
		console.log(`\n${run}\n\n${toText(figures)}\n`);
		const missed = figures.filter(({ met }) => !met).length;
		console.log(missed === 0 ? "Every goal is met." : `${missed} of ${figures.length} goals are MISSED.`);
		if (values.write) console.log(`Written to ${await writeReport(figures, run)}.`);
	} catch (error) {
		if (!(error instanceof Stopped)) throw error;
		console.log("Stopped.");
	}
}

void runToEnd(main);
