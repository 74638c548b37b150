import { useFormatter, useLocale, useTranslations } from "next-intl";
import { TownText } from "@/components/layout/localized-text";
import { Section } from "@/components/ui/section";
import type { RecordedStep, Sheet } from "@/lib/data/staff/sheets";
import { type EntryField, indicatorOf, partOf } from "@/lib/domain/entry-field";
import { definitionIn } from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";

/** Who took which step with the revision, when, and what they said; newest first. */
export function StepRecord({ sheet }: { sheet: Sheet }) {
	const t = useTranslations("review.record");
	const tSteps = useTranslations("steps");
	const format = useFormatter();
	return (
		<Section id="record" title={t("title")}>
			<ol className="max-w-text space-y-4">
				{sheet.steps
					.map((step, index) => (
						<li key={`${step.step} ${step.at.toISOString()}`} className="border-rule border-l-4 pl-3">
							<p>
								<span className="font-bold">{tSteps(step.step)}</span>{" "}
								<time dateTime={step.at.toISOString()} className="text-sm">
									{format.dateTime(step.at, { dateStyle: "long", timeStyle: "short" })}
								</time>{" "}
								{step.by}
							</p>
							{isOwnSubmission(sheet.steps, index) && <p className="text-sm">{t("ownSubmission")}</p>}
							{step.comment !== null && <TownText text={step.comment} className="space-y-1" />}
							<FieldComments step={step} sheet={sheet} />
						</li>
					))
					.reverse()}
			</ol>
			{sheet.steps.length === 0 && <p>{t("none")}</p>}
		</Section>
	);
}

/** Whether the one who approved is the one who submitted. */
function isOwnSubmission(steps: readonly RecordedStep[], index: number): boolean {
	const { step, byId } = steps[index] ?? { step: null, byId: null };
	if (step !== "approved" || byId === null) return false;
	return steps.slice(0, index).findLast((earlier) => earlier.step === "submitted")?.byId === byId;
}

function FieldComments({ step, sheet }: { step: RecordedStep; sheet: Sheet }) {
	const tFields = useTranslations("fields");
	const locale = useLocale();
	if (step.comments.length === 0) return null;
	const nameOf = (field: EntryField) => {
		const series = sheet.indicators.find(({ code }) => code === indicatorOf(field));
		if (series) return localize(definitionIn(series, sheet.fiscalYear).name, locale).text;
		const part = partOf(field);
		return tFields(part === "actuals" ? "actual" : part);
	};
	return (
		<dl className="mt-1 space-y-1">
			{step.comments.map(({ field, body }) => (
				<div key={field}>
					<dt className="font-bold text-sm">{nameOf(field)}</dt>
					<dd>
						<TownText text={body} className="space-y-1" />
					</dd>
				</div>
			))}
		</dl>
	);
}
