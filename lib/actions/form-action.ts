import "server-only";
import { refresh } from "next/cache";
import { redirect, unstable_rethrow as rethrowControlFlow } from "next/navigation";
import type { z } from "zod";
import { isOwnOrigin } from "@/lib/auth/origin";
import { NotPermitted } from "@/lib/data/staff/access";
import { refusalOf } from "@/lib/data/staff/refusals";
import type { FormProblem, FormState, Outcome } from "./form-state";
import { readTexts, typedIn } from "./read-form";

export type FormAction<Caller, Schema extends z.ZodType, Data> = {
	/**
	 * What the form sends, by input name: every input comes as a list of texts, since any may come twice. Messages of
	 * the schema are keys below `problems`; the first step of an issue's path is the input's name.
	 */
	schema: Schema;
	/** Decides and writes through lib/data/staff, which checks the right. */
	run: (caller: Caller, input: z.output<Schema>, now: Date) => Promise<Outcome<Data>>;
	/** Leaves the page as it is when done: for what is saved while someone types into it. */
	quiet?: boolean;
};

/**
 * A form's action: checks where it came from, who sends it (`enter`; null: someone who must sign in first) and what it
 * says, runs it, and answers with a state that keeps what was typed. Refusals of the database that people can meet
 * become problems in their words.
 */
export function formAction<Caller, Schema extends z.ZodType, Data>(
	enter: () => Promise<Caller | null>,
	{ schema, run, quiet = false }: FormAction<Caller, Schema, Data>,
) {
	return async (_: FormState<Data>, form: FormData): Promise<FormState<Data>> => {
		const answer = (state: Partial<FormState<Data>>): FormState<Data> => ({
			status: "invalid",
			problems: [],
			typed: typedIn(form),
			data: null,
			at: Date.now(),
			...state,
		});
		const outcome = await attempt(enter, { schema, run }, form);
		if ("status" in outcome) return answer({ status: outcome.status });
		if ("moveTo" in outcome) redirect(outcome.moveTo);
		if ("problems" in outcome) return answer({ problems: outcome.problems, data: outcome.data ?? null });
		if (!quiet) refresh();
		return answer({ status: "done", data: outcome.done, typed: {} });
	};
}

type Stopped = { status: "signedOut" | "refused" | "failed" };

async function attempt<Caller, Schema extends z.ZodType, Data>(
	enter: () => Promise<Caller | null>,
	{ schema, run }: FormAction<Caller, Schema, Data>,
	form: unknown,
): Promise<Outcome<Data> | Stopped> {
	if (!(await isOwnOrigin()) || !(form instanceof FormData)) return { status: "refused" };
	try {
		const caller = await enter();
		if (caller === null) return { status: "signedOut" };
		const parsed = schema.safeParse(readTexts(form));
		if (!parsed.success) return { problems: parsed.error.issues.map(toProblem) };
		return await run(caller, parsed.data, new Date());
	} catch (error) {
		rethrowControlFlow(error);
		if (error instanceof NotPermitted) return { status: "refused" };
		const refusal = refusalOf(error);
		if (refusal !== null) return { problems: [{ field: null, message: `database.${refusal}` }] };
		console.error("A form's action failed:", error);
		return { status: "failed" };
	}
}

/** An issue without a message of ours is about a field that no form of ours sends. */
function toProblem(issue: z.core.$ZodIssue): FormProblem {
	const { path, message } = issue;
	const field = path.length > 0 ? String(path[0]) : null;
	if (!/^[a-z][A-Za-z.]*$/.test(message)) return { field, message: "form.notUnderstood" };
	const isTooLong = issue.code === "too_big" && message === "form.tooLong";
	return { field, message, ...(isTooLong && { values: { limit: Number(issue.maximum) } }) };
}
