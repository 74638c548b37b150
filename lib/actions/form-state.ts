/** What a form knows of its last answer. Serializable: without JavaScript it travels inside the page. */

/** A key below `problems` in the messages, with the values it names. `field` is the input's name; null: the whole form. */
export type FormProblem = { field: string | null; message: string; values?: Record<string, string | number> };

/** What was typed, by input name; passwords and files are left out. */
export type Typed = Readonly<Record<string, readonly string[]>>;

export type FormState<Data = null> = {
	/**
	 * `done`: written · `invalid`: see `problems` · `signedOut`: nothing written, what was typed stays, sign in again ·
	 * `refused`: not permitted · `failed`: something broke here, nothing written.
	 */
	status: "idle" | "done" | "invalid" | "signedOut" | "refused" | "failed";
	problems: readonly FormProblem[];
	typed: Typed;
	data: Data | null;
	/** When the answer was given, in milliseconds: tells one answer from the next. */
	at: number;
};

/** The state of a form that has not been sent. */
export const IDLE: FormState<never> = { status: "idle", problems: [], typed: {}, data: null, at: 0 };

/** What a form's action comes to. `data` beside problems is what the form needs to show them. */
export type Outcome<Data = null> =
	| { done: Data }
	| { problems: readonly FormProblem[]; data?: Data }
	| { moveTo: string };
