"use client";

import { useFormatter, useTranslations } from "next-intl";
import { AnswerPlace } from "@/components/forms/answer-place";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { useShortYear } from "@/components/layout/fiscal-year";
import { Button } from "@/components/ui/button";
import { Choice, Choices } from "@/components/ui/choice";
import { describedBy, FormField } from "@/components/ui/form-field";
import { TextInput } from "@/components/ui/text-input";
import { CorrectionMark } from "@/components/work/correction-mark";
import { SheetName } from "@/components/work/sheet-name";
import { publishTogether } from "@/lib/actions/editions";
import type { EditionItem } from "@/lib/data/staff/editions";

type EditionFormProps = {
	ready: readonly EditionItem[];
	/** Ids of those that are ticked at first. */
	chosen: readonly number[];
};

/** Chooses approved revisions and publishes them together, now or at a set time. */
export function EditionForm({ ready, chosen }: EditionFormProps) {
	const t = useTranslations("editions");
	const { state, dispatch, pending, field } = useForm(publishTogether);
	const format = useFormatter();
	const shortYear = useShortYear();
	const revision = field("revision");
	const day = field("day");
	const time = field("time", "09:00");
	const isSent = state.status !== "idle" && state.status !== "done";
	const isTicked = (id: number) =>
		isSent ? revision.values.includes(String(id)) : chosen.length === 0 || chosen.includes(id);
	const when = field("when", "now").value;
	return (
		<form action={dispatch} className="space-y-6">
			<AnswerPlace at={state.at}>
				<FormAnswer state={state} done={state.data && answerText(state.data)} />
			</AnswerPlace>
			{ready.length === 0 ? (
				<p className="max-w-text">{t("nothingReady")}</p>
			) : (
				<>
					<Choices id="revision" legend={t("choose", { count: ready.length })} error={revision.error}>
						{ready.map(({ revisionId, code, title, fiscalYear, number }) => (
							<Choice
								key={`${revisionId} ${state.at}`}
								type="checkbox"
								id={`revision-${revisionId}`}
								name="revision"
								value={revisionId}
								defaultChecked={isTicked(revisionId)}
								label={
									<>
										<SheetName code={code} title={title} /> {shortYear(fiscalYear)}
										<CorrectionMark number={number} />
									</>
								}
							/>
						))}
					</Choices>
					<Choices id="when" legend={t("when")}>
						<Choice
							key={`now ${state.at}`}
							type="radio"
							id="when-now"
							name="when"
							value="now"
							defaultChecked={when !== "later"}
							label={t("now")}
							hint={t("nowHint")}
						/>
						<Choice
							key={`later ${state.at}`}
							type="radio"
							id="when-later"
							name="when"
							value="later"
							defaultChecked={when === "later"}
							label={t("later")}
						/>
					</Choices>
					<div className="flex flex-wrap gap-x-6 gap-y-4 pl-8">
						<FormField id="day" label={t("day")} error={day.error}>
							<TextInput
								type="date"
								name="day"
								defaultValue={day.value}
								{...describedBy("day", { error: day.error })}
							/>
						</FormField>
						<FormField id="time" label={t("time")} error={time.error}>
							<TextInput
								type="time"
								name="time"
								defaultValue={time.value}
								{...describedBy("time", { error: time.error })}
							/>
						</FormField>
					</div>
					<Button kind="primary" aria-disabled={pending}>
						{t("publish")}
					</Button>
				</>
			)}
		</form>
	);

	function answerText({ revisions, publishAt }: { revisions: number; publishAt: string | null }) {
		if (publishAt === null) return t("published", { count: revisions });
		return t("set", {
			count: revisions,
			date: format.dateTime(new Date(publishAt), { dateStyle: "long", timeStyle: "short" }),
		});
	}
}
