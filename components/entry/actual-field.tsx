"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useProblemText } from "@/components/forms/use-form";
import { LocalizedText } from "@/components/layout/localized-text";
import { describedBy, FormField } from "@/components/ui/form-field";
import { Select, TextInput } from "@/components/ui/text-input";
import { absenceInput } from "@/lib/domain/entry/entry-inputs";
import { type EntryNumber, parseEntryNumber } from "@/lib/domain/entry/entry-number";
import { actualField } from "@/lib/domain/entry-field";
import {
	ABSENCE_REASONS,
	type AbsenceReason,
	definitionIn,
	type IndicatorDefinition,
	type IndicatorSeries,
	type Value,
} from "@/lib/domain/indicator";
import { localize } from "@/lib/domain/localized";
import { useEntryContent } from "./entry-context";
import { FieldNotes } from "./field-notes";
import { LiveNumbers } from "./live-numbers";
import { useFieldError } from "./use-field-error";

type ActualFieldProps = {
	series: IndicatorSeries;
	/** The chart as the server drew it, of what is stored. */
	figure: ReactNode;
	/** Last years' values, baseline and target. */
	table: ReactNode;
};

/** An indicator's value of the year, with all that one needs to tell whether it can be right. */
export function ActualField({ series, figure, table }: ActualFieldProps) {
	const t = useTranslations("entry");
	const tIndicator = useTranslations("indicator");
	const { sheet, shown, drawing } = useEntryContent();
	const definition = definitionIn(series, sheet.fiscalYear);
	const field = actualField(series.code);
	const stored = { typed: shown(field, field), absence: shown(field, absenceInput(series.code)) };
	const [typed, setTyped] = useState(stored);
	const [drawn, setDrawn] = useState(drawing(field));
	if (drawn !== drawing(field)) {
		setDrawn(drawing(field));
		setTyped(stored);
	}
	const number = parseEntryNumber(typed.typed, definition);
	return (
		<article className="border-rule border-b pb-8 last:border-0">
			<h3 className="text-lg">
				<span className="mr-3 text-base text-ink-soft">{series.code}</span>
				<LocalizedText text={definition.name} />
			</h3>
			<p className="text-sm">
				{tIndicator("unit")}{" "}
				{definition.unit === null ? tIndicator("noUnit") : <LocalizedText text={definition.unit} />}
				<span className="ml-5">{t("places", { precision: definition.precision })}</span>
				<span className="ml-5">{tIndicator(`direction.${definition.direction}`)}</span>
			</p>
			<ActualInputs
				key={drawing(field)}
				series={series}
				definition={definition}
				stored={stored}
				current={typed}
				number={number}
				onType={(change) => setTyped({ ...typed, ...change })}
			/>
			<FieldNotes field={field} />
			<LiveNumbers series={series} value={valueTyped(number, typed.absence)} figure={figure} />
			<div className="mt-4">{table}</div>
		</article>
	);
}

/** What the inputs mean, as far as one can tell while someone types. */
function valueTyped(number: EntryNumber, absence: string): Value {
	if (number.kind === "value") return { value: number.value, absence: null };
	const reason = ABSENCE_REASONS.find((candidate) => candidate === absence) ?? null;
	return { value: null, absence: number.kind === "blank" ? reason : null };
}

type Typed = { typed: string; absence: string };

type ActualInputsProps = {
	series: IndicatorSeries;
	definition: IndicatorDefinition;
	stored: Typed;
	current: Typed;
	number: EntryNumber;
	onType: (change: Partial<Typed>) => void;
};

function ActualInputs({ series, definition, stored, current, number, onType }: ActualInputsProps) {
	const t = useTranslations("entry");
	const tAbsence = useTranslations("indicator.absence");
	const { sheet, isLive, problem } = useEntryContent();
	const locale = useLocale();
	const field = actualField(series.code);
	const absence = absenceInput(series.code);
	const [isLeft, setLeft] = useState(false);
	const stated = useFieldError(field);
	const typedWrong = useTypedProblem(number, current.absence);
	const unsaved = problem(field);
	// While someone types, a number is unfinished rather than wrong; and what was wrong with it may be mended.
	const isMended = isLive && unsaved !== undefined && unsaved.message !== "entry.conflict";
	const error = typedWrong ? (isLeft || stated ? typedWrong : undefined) : isMended ? undefined : stated;
	const unit = definition.unit && localize(definition.unit, locale);
	return (
		<div className="mt-3 flex max-w-text flex-wrap items-start gap-x-6 gap-y-3">
			<FormField
				id={field}
				label={t("actual")}
				mark={sheet.asked.includes("actuals") ? t("asked") : t("optional")}
				error={error}
				className="min-w-0 flex-1 basis-52"
			>
				<span className="flex items-center gap-2">
					<TextInput
						name={field}
						inputMode="decimal"
						defaultValue={stored.typed}
						className="max-w-44 text-end tabular-nums"
						onInput={(event) => onType({ typed: event.currentTarget.value })}
						onBlur={() => setLeft(true)}
						{...describedBy(field, { error: error })}
					/>
					{unit && (
						<span id={`${field}-unit`} lang={unit.lang}>
							{unit.text}
						</span>
					)}
				</span>
			</FormField>
			<FormField id={absence} label={t("absence")} className="flex-1 basis-52">
				<Select
					id={absence}
					name={absence}
					defaultValue={stored.absence}
					onInput={(event) => onType({ absence: event.currentTarget.value })}
				>
					<option value="">{t("noAbsence")}</option>
					{reasonsOffered(stored.absence).map((reason) => (
						<option key={reason} value={reason}>
							{tAbsence(reason)}
						</option>
					))}
				</Select>
			</FormField>
		</div>
	);
}

/** Why what is typed can't be saved, in the reader's language. */
function useTypedProblem(number: EntryNumber, absence: string): string | undefined {
	const say = useProblemText();
	if (number.kind === "garbage") return say({ field: null, message: `entry.${number.reason}` });
	if (number.kind === "value" && absence !== "") return say({ field: null, message: "entry.valueAndAbsence" });
	return undefined;
}

/** That a source is not legible can only be said of what was once transcribed from one. */
function reasonsOffered(stored: string): readonly AbsenceReason[] {
	return ABSENCE_REASONS.filter((reason) => reason !== "illegible" || stored === reason);
}
