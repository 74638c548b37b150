"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, type SubmitEvent, useRef } from "react";
import { useForm } from "@/components/forms/use-form";
import { enterSheet } from "@/lib/actions/enter-sheet";
import { IDLE } from "@/lib/actions/form-state";
import { baseInput } from "@/lib/domain/entry/entry-inputs";
import type { EntryField } from "@/lib/domain/entry-field";
import { AnswerSummary } from "./answer-summary";
import { EntryContext, type OpenSheet } from "./entry-context";
import { EntryFields } from "./entry-fields";
import { KeptOffer } from "./kept-offer";
import { SaveBar } from "./save-bar";
import { SubmitPart } from "./submit-part";
import { useEntry } from "./use-entry";
import { type Bases, basesShown, fieldsLeft, useEntryContentOf } from "./use-entry-content";
import { useFocusAfter } from "./use-focus-after";
import { useIsLive } from "./use-is-live";

type EntryFormProps = {
	sheet: OpenSheet;
	userId: string;
	/** Digests of what the sheet shows, by field. */
	bases: Bases;
	/** What the server drew of each indicator, by code: the chart, and the table of earlier values. */
	drawn: Readonly<Record<string, { figure: ReactNode; table: ReactNode }>>;
	/** Who saved last, and when. */
	children: ReactNode;
};

const send = (form: FormData) => enterSheet(IDLE, form);

/** The form of a year's sheet. Without scripts it is a form with two buttons; with them it saves by itself. */
export function EntryForm({ sheet, userId, bases, drawn, children }: EntryFormProps) {
	const t = useTranslations("entry");
	const form = useRef<HTMLFormElement>(null);
	const isLive = useIsLive();
	const router = useRouter();
	// The answer to a form that was sent without scripts; with them, the session speaks to the action itself.
	const { state: came, dispatch } = useForm(enterSheet);
	const shownBases = basesShown(bases, came);
	const { progress, session } = useEntry({
		form,
		userId,
		revisionId: sheet.revision.id,
		bases: shownBases,
		unsaved: fieldsLeft(bases, came),
		send,
	});
	const answer = progress.answer ?? came;
	const content = useEntryContentOf({ sheet, isLive, came, progress });

	const focusAfter = useFocusAfter();
	const press = async (event: SubmitEvent<HTMLFormElement>) => {
		event.preventDefault();
		const intent = event.nativeEvent.submitter?.id === SUBMIT_BUTTON ? "submit" : "save";
		const isAccepted = await session.current?.press(intent);
		if (!isAccepted || intent !== "submit") return;
		focusAfter();
		router.refresh();
	};

	return (
		<EntryContext value={content}>
			<form
				ref={form}
				action={dispatch}
				onSubmit={isLive ? press : undefined}
				autoComplete="off"
				noValidate
				aria-label={t("formLabel")}
				className="mt-6 space-y-10 [&_:is(input,textarea,select,button,summary,fieldset,a)]:scroll-mt-24"
			>
				<input type="hidden" name="revision" value={sheet.revision.id} />
				{Object.entries(shownBases).map(([field, digest]) => (
					<input key={field} type="hidden" name={baseInput(field as EntryField)} value={digest} />
				))}
				<SaveBar status={progress.status}>{children}</SaveBar>
				<AnswerSummary answer={answer} />
				<KeptOffer
					offered={progress.offered}
					onGiveBack={() => session.current?.giveBack(progress.offered)}
					onDiscard={() => session.current?.discard()}
				/>
				<EntryFields drawn={drawn} />
				<SubmitPart id={SUBMIT_BUTTON} isBusy={progress.status.kind === "saving"} />
			</form>
		</EntryContext>
	);
}

const SUBMIT_BUTTON = "submit-entry";
