"use client";

import { useTranslations } from "next-intl";
import { startTransition, useActionState } from "react";
import type { FormProblem, FormState } from "@/lib/actions/form-state";

const IDLE: FormState<never> = { status: "idle", problems: [], typed: {}, data: null, at: 0 };

/** An action of a form, as lib/actions makes them. */
export type FormAction<Data> = (previous: FormState<Data>, form: FormData) => Promise<FormState<Data>>;

/**
 * A form bound to its action, with or without JavaScript. `field(name, stored)` gives what a control shows: what was
 * typed last, or what is stored; and its error in the reader's language. The control's id is its name.
 */
export function useForm<Data>(action: FormAction<Data>) {
	const [state, dispatch, pending] = useActionState<FormState<Data>, FormData>(action, IDLE as FormState<Data>);
	const say = useProblemText();
	const problemOf = (name: string) => state.problems.find(({ field }) => field === name);
	const field = (name: string, stored = "") => {
		const problem = problemOf(name);
		return {
			name,
			id: name,
			value: state.typed[name]?.[0] ?? stored,
			values: state.typed[name] ?? [],
			error: problem && say(problem),
		};
	};
	/** Sends the form otherwise than by a button in it: by a timer. */
	const send = (form: FormData) => startTransition(() => dispatch(form));
	return { state, dispatch, send, pending, field };
}

/** Says a problem in the reader's language. */
export function useProblemText(): (problem: FormProblem) => string {
	const t = useTranslations("problems");
	// A problem's message comes from schemas and actions as a key; an unknown one throws, and tests see it.
	return ({ message, values }) => t(message as Parameters<typeof t>[0], values as never);
}
