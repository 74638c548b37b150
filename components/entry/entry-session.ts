import { unstable_isUnrecognizedActionError as isOutdatedAction } from "next/navigation";
import type { Inputs } from "@/lib/domain/entry/entry-inputs";
import type { EntryField } from "@/lib/domain/entry-field";
import { createAutosave, type SaveOutcome } from "./autosave";
import { noteUnanswered, onlyRefused, openLedger, partsToSend, settle, unsavedParts } from "./entry-ledger";
import type { EntryAnswer, EntryProgress, Overlay, SaveStatus } from "./entry-progress";
import { formToSend, holdSame, type Part, type Parts, partsOf, partsTouched } from "./form-parts";
import { type Kept, openKeptInput } from "./kept-input";

type Send = (form: FormData) => Promise<EntryAnswer>;

export type SessionOptions = {
	form: HTMLFormElement;
	userId: string;
	revisionId: number;
	/** Digests of what the page shows. */
	bases: Readonly<Partial<Record<EntryField, string>>>;
	/** Fields that an answer without JavaScript left unsaved. */
	unsaved: readonly EntryField[];
	send: Send;
	report: (change: (before: EntryProgress) => Partial<EntryProgress>) => void;
};

export type EntrySession = ReturnType<typeof startEntrySession>;

/**
 * A form at work: saves by itself what is typed, keeps in the browser what isn't saved, and settles what others saved
 * meanwhile. It reads the inputs and never writes to them: what they should show instead goes through `overlays`.
 */
export function startEntrySession({ form, send, report, ...page }: SessionOptions) {
	const read = () => partsOf(new FormData(form));
	const touched = partsTouched(form);
	const ledger = openLedger(read(), page.bases, new Set([...touched, ...page.unsaved]));
	const keeping = openKeptInput(page.userId, page.revisionId);
	let drawnAt = 0;
	const say = (status: SaveStatus) => report(() => ({ status }));
	const unsaved = () => unsavedParts(ledger, read());

	const keep = () => {
		const now = read();
		keeping.keep(
			unsaved().map((part) => ({
				part,
				inputs: now.get(part) ?? {},
				base: part === "reasons" ? null : (ledger.bases.get(part) ?? null),
				at: Date.now(),
			})),
		);
	};

	const take = (sent: Parts, answer: EntryAnswer) => {
		const { data } = answer;
		if (!data) return;
		const { conflicts, taken, again } = settle(ledger, sent, read(), data);
		report((before) => ({
			problems: [...(before.problems ?? []).filter(({ field }) => !sent.has(field as Part)), ...answer.problems],
			conflicts: [...(before.conflicts ?? []).filter(({ field }) => !sent.has(field)), ...conflicts],
			mended: data.check ? new Set() : new Set([...before.mended, ...sent.keys()]),
			...(taken.length > 0 && {
				overlays: overlaid(
					before,
					"others",
					taken.map(({ field, inputs }) => [field, inputs]),
				),
			}),
		}));
		if (again) autosave.touch();
	};

	/** Sends some parts of the form, or the whole of it. */
	const deliver = async (intent: "save" | "submit", chosen?: readonly Part[]): Promise<EntryAnswer | null> => {
		const all = new FormData(form);
		const parts = chosen && new Set(chosen);
		const sent = new Map([...partsOf(all)].filter(([part]) => !parts || parts.has(part)));
		say({ kind: "saving" });
		try {
			const outgoing = formToSend(all, ledger.bases, parts);
			outgoing.set("intent", intent);
			const answer = await send(outgoing);
			take(sent, answer);
			keep();
			say(statusAfter(answer));
			return answer;
		} catch (error) {
			noteUnanswered(ledger, sent);
			say({ kind: isOutdatedAction(error) ? "outdated" : "failed" });
			return null;
		}
	};

	const statusAfter = ({ status, data, at }: EntryAnswer): SaveStatus => {
		if (status === "signedOut" || status === "refused" || status === "failed") return { kind: status };
		if (status === "invalid" && !data) return { kind: "closed" };
		const savedAt = data?.savedAt ?? new Date(at);
		if (unsaved().length === 0) return { kind: "saved", at: savedAt };
		return onlyRefused(ledger, read()) ? { kind: "partly", at: savedAt } : { kind: "unsaved" };
	};

	const saveChanges = async (): Promise<SaveOutcome> => {
		const parts = partsToSend(ledger, read());
		if (parts.length === 0) return "saved";
		const answer = await deliver("save", parts);
		return answer === null || answer.status === "failed" ? "failed" : "saved";
	};
	const autosave = createAutosave(saveChanges);

	return {
		/** Tells of what an earlier visit left, and saves what was typed before this could listen. */
		begin: () => {
			const now = read();
			const offered = keeping.offered().filter((kept) => !isShown(kept, now));
			if (offered.length === 0) keeping.decide();
			report(() => ({ offered }));
			if (unsaved().length > 0) autosave.touch();
		},
		/** Something was typed. */
		typed: () => {
			report(({ status }) => (isCalm(status) ? { status: { kind: "unsaved" } } : {}));
			autosave.touch();
		},
		keep,
		isSaved: () => unsaved().length === 0,
		saveNow: () => void autosave.flush(),
		/** A button was pressed: sends the whole form, choices between versions included. True: it was accepted. */
		press: (intent: "save" | "submit") =>
			autosave.queue(async () => {
				const answer = await deliver(intent);
				report(() => ({ answer }));
				if (intent === "submit" && answer?.status === "done") keeping.keep([]);
				return answer?.status === "done";
			}),
		/** The parts that show something else now have been drawn. */
		drawn: (overlays: EntryProgress["overlays"]) => {
			const now = read();
			const fresh = [...overlays].filter(([, { at }]) => at > drawnAt);
			drawnAt = Date.now();
			for (const [part, { from }] of fresh) if (from === "others") ledger.saved.set(part, now.get(part) ?? {});
			keep();
			if (!fresh.some(([, { from }]) => from === "browser")) return;
			keeping.decide();
			autosave.touch();
		},
		/** Gives back what an earlier visit left, as if it were typed now. */
		giveBack: (offered: readonly Kept[]) => {
			for (const { part, base } of offered) {
				ledger.saved.delete(part);
				if (part !== "reasons" && base !== null) ledger.bases.set(part, base);
			}
			report((before) => ({
				offered: [],
				status: { kind: "unsaved" },
				overlays: overlaid(
					before,
					"browser",
					offered.map(({ part, inputs }) => [part, inputs]),
				),
			}));
		},
		/** What an earlier visit left is not wanted any more. */
		discard: () => {
			keeping.decide();
			report(() => ({ offered: [] }));
		},
		end: autosave.end,
	};
}

function overlaid(
	{ overlays }: EntryProgress,
	from: Overlay["from"],
	parts: readonly (readonly [Part, Inputs])[],
): EntryProgress["overlays"] {
	const at = Date.now();
	return new Map([...overlays, ...parts.map(([part, inputs]) => [part, { inputs, from, at }] as const)]);
}

/** Whether the page shows what was kept, since it was saved after all. */
function isShown({ part, inputs }: Kept, now: Parts): boolean {
	return holdSame(inputs, now.get(part));
}

/** Whether nothing keeps the form from being saved. */
function isCalm({ kind }: SaveStatus): boolean {
	return kind === "untouched" || kind === "saving" || kind === "saved" || kind === "partly";
}
