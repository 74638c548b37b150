"use client";

import { useLocale, useTranslations } from "next-intl";
import { type MouseEvent, type ReactNode, useEffect, useState } from "react";
import { AnswerPlace } from "@/components/forms/answer-place";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { Choice } from "@/components/ui/choice";
import { describedBy, FormField } from "@/components/ui/form-field";
import { TextArea } from "@/components/ui/text-input";
import { runBoardTask } from "@/lib/actions/board";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { BoardAnswerList } from "./board-answer-list";
import { Ticked } from "./board-tick";

type BoardTasksFormProps = {
	year: FiscalYear;
	/** Whether the year is open: nobody is reminded of one that is not. */
	isOpen: boolean;
	/** The table with its boxes. */
	children: ReactNode;
};

/** The sheets with what can be done with several of them at once. */
export function BoardTasksForm({ year, isOpen, children }: BoardTasksFormProps) {
	const t = useTranslations("board.tasks");
	const locale = useLocale();
	const { state, dispatch, pending, field } = useForm(runBoardTask);
	const note = field("note");
	const again = field("again");
	return (
		<form action={dispatch} className="space-y-6">
			<AnswerPlace at={state.at}>
				<FormAnswer
					state={state}
					done={state.data && t("done")}
					idOf={(name) => (name === "revision" ? "sheets" : name)}
				/>
				{state.data && <BoardAnswerList answer={state.data} />}
			</AnswerPlace>
			<input type="hidden" name="year" value={year} />
			<input type="hidden" name="locale" value={locale} />
			<SelectAll />
			<Ticked.Provider value={{ ids: field("revision").values, at: state.at }}>
				<div id="sheets" tabIndex={-1}>
					{children}
				</div>
			</Ticked.Provider>
			<fieldset className="space-y-6">
				<legend className="font-bold text-xl">{t("legend")}</legend>
				<div className="mt-2 flex flex-wrap gap-3">
					<Button name="task" value="approve" aria-disabled={pending}>
						{t("approve")}
					</Button>
					<Button name="task" value="publish" aria-disabled={pending}>
						{t("publish")}
					</Button>
				</div>
				<p className="max-w-text text-ink-soft text-sm">{t("approveHint")}</p>
				{isOpen && (
					<div className="max-w-text space-y-3 border-rule border-t pt-4">
						<FormField id="note" label={t("note")} hint={t("noteHint")} error={note.error}>
							<TextArea
								name="note"
								rows={3}
								defaultValue={note.value}
								{...describedBy("note", { hint: true, error: note.error })}
							/>
						</FormField>
						<Choice
							key={state.at}
							type="checkbox"
							id="again"
							name="again"
							defaultChecked={again.values.length > 0}
							label={t("again")}
							hint={t("againHint")}
						/>
						<Button name="task" value="remind" aria-disabled={pending}>
							{t("remind")}
						</Button>
					</div>
				)}
			</fieldset>
		</form>
	);
}

/** Ticks or unticks every row; without JavaScript there is no such button. */
function SelectAll() {
	const t = useTranslations("board.tasks");
	const [works, setWorks] = useState(false);
	useEffect(() => setWorks(true), []);
	if (!works) return null;
	const toggle = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
		const boxes = [...(currentTarget.form?.querySelectorAll<HTMLInputElement>("input[name=revision]") ?? [])];
		const all = boxes.every(({ checked }) => checked);
		for (const box of boxes) box.checked = !all;
	};
	return (
		<Button type="button" onClick={toggle}>
			{t("selectAll")}
		</Button>
	);
}
