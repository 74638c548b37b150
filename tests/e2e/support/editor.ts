import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { Answer, Command, Correction } from "./editor-process";
import { ROOT } from "./project";

/** Someone who corrects an evaluation in the database, from a process of their own. */
export type Editor = {
	/** Writes the second revision of an evaluation, unpublished. */
	draft(correction: Correction): Promise<void>;
	/** Moves it on; returns when the database had it. */
	moveTo(state: "submitted" | "approved" | "published"): Promise<number>;
	/** Makes the portal render every page anew. */
	forgetPages(): Promise<void>;
	stop(): Promise<void>;
};

/** Starts an editor on the database of a running portal. */
export async function startEditor(dataDir: string): Promise<Editor> {
	const child = fork(path.join(ROOT, "tests/e2e/support/editor-process.ts"), [dataDir], {
		cwd: ROOT,
		execArgv: ["--import", "tsx"],
	});
	const exited = once(child, "exit");
	const ended = exited.then(([code]) => [{ error: `the editor ended with ${code}` }]);
	const answered = async () => {
		const [answer]: Answer[] = await Promise.race([once(child, "message"), ended]);
		if (!answer || "error" in answer) throw new Error(answer?.error);
		return answer.doneAt;
	};
	const order = (command: Command) => {
		const answer = answered();
		child.send(command);
		return answer;
	};
	await answered();
	return {
		draft: async (correction) => void (await order({ name: "draft", correction })),
		moveTo: (to) => order({ name: "move", to }),
		forgetPages: async () => void (await order({ name: "forgetPages" })),
		stop: async () => {
			child.disconnect();
			await exited;
		},
	};
}
