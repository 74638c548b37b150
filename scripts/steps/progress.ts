/** Announces a step, runs it and says how long it took. */
export async function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
	console.log(`${title} …`);
	const started = performance.now();
	const result = await work();
	console.log(`  done in ${((performance.now() - started) / 1000).toFixed(1)} s`);
	return result;
}

/** What a step found out or did, below its title. */
export function note(line: string): void {
	console.log(`  ${line}`);
}
