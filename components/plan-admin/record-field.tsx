"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Choice, Choices } from "@/components/ui/choice";
import { describedBy, FormField } from "@/components/ui/form-field";
import { Select, TextArea, TextInput } from "@/components/ui/text-input";
import type { PlanRecord } from "@/lib/domain/plan-record";
import { absenceOf, type FieldSpec, saidTexts, shownTexts } from "./field-spec";

type RecordFieldProps = {
	spec: FieldSpec;
	id: string;
	/** What its inputs show, by their names. */
	texts: Readonly<Record<string, readonly string[]>>;
	error: string | undefined;
	/** What is stored, for a field that is only read. */
	record: PlanRecord;
	/** What was found stored instead when the form was sent; null when nobody was faster. */
	now: PlanRecord | null;
	/** Changes with every answer, so that selects and boxes show what was chosen. */
	at: number;
};

/** One field of a form of the plan: its label, its hint, its error, what is stored now where that differs, its control. */
export function RecordField({ spec, id, texts, error, record, now, at }: RecordFieldProps) {
	const t = useTranslations("planForm");
	const { label, fixed, required } = spec;
	if (fixed !== undefined) {
		return (
			<div className="max-w-text">
				<p className="font-bold">{label}</p>
				<p>{saidTexts(spec, record) || t("blank")}</p>
				<p className="text-ink-soft text-sm">{fixed}</p>
			</div>
		);
	}
	const stored = now !== null && !isShown(shownTexts(spec, now), texts) && (
		<p className="border-attention border-l-4 bg-orange-50 px-3 py-1">
			{t("storedNow")} <span className="whitespace-pre-line">{saidTexts(spec, now) || t("blank")}</span>
		</p>
	);
	const hint = (spec.hint || stored) && (
		<>
			{spec.hint}
			{stored}
		</>
	);
	if (spec.kind === "checks") {
		return (
			<Choices id={id} legend={label} hint={hint} error={error}>
				<input type="hidden" name={spec.name} value="" />
				<div className="sm:columns-2">
					{spec.options?.map((option) => (
						<Choice
							key={`${option.value} ${at}`}
							type="checkbox"
							id={`${id}-${option.value}`}
							name={spec.name}
							value={option.value}
							defaultChecked={texts[spec.name]?.includes(option.value)}
							label={<span lang={option.lang}>{option.label}</span>}
							className="break-inside-avoid"
						/>
					))}
				</div>
			</Choices>
		);
	}
	return (
		<FormField id={id} label={label} mark={required && t("required")} hint={hint} error={error}>
			<Control spec={spec} id={id} texts={texts} at={at} described={describedBy(id, { hint, error })} />
		</FormField>
	);
}

/** Whether the inputs show these texts; the empty entry that boxes send along counts for nothing. */
function isShown(stored: RecordFieldProps["texts"], texts: RecordFieldProps["texts"]): boolean {
	const said = (list: readonly string[] = []) => list.filter(Boolean).join("\u0000");
	return Object.entries(stored).every(([name, list]) => said(list) === said(texts[name]));
}

type ControlProps = Pick<RecordFieldProps, "spec" | "id" | "texts" | "at"> & {
	described: ReturnType<typeof describedBy>;
};

function Control({ spec, id, texts, at, described }: ControlProps): ReactNode {
	const t = useTranslations("planForm");
	const { name, kind, lang, required } = spec;
	const text = texts[name]?.[0] ?? "";
	const common = { name, lang, "aria-required": required || undefined, ...described };
	switch (kind) {
		case "select":
			return <Options key={at} spec={spec} chosen={text} {...common} className="max-w-sm" />;
		case "stated":
			return (
				<div className="flex flex-wrap items-baseline gap-3">
					<TextInput inputMode="decimal" defaultValue={text} {...common} className="max-w-48" />
					<label htmlFor={`${id}-absence`}>{t("orAbsent")}</label>
					<Options
						key={at}
						spec={spec}
						chosen={texts[absenceOf(name)]?.[0] ?? ""}
						id={`${id}-absence`}
						name={absenceOf(name)}
						className="max-w-64"
					/>
				</div>
			);
		case "short":
			return <TextInput defaultValue={text} {...common} className="max-w-48" />;
		case "line":
			return <TextInput defaultValue={text} {...common} />;
		default:
			return <TextArea defaultValue={text} rows={kind === "lines" ? 4 : 5} {...common} />;
	}
}

type OptionsProps = Omit<React.ComponentProps<typeof Select>, "children"> & { spec: FieldSpec; chosen: string };

function Options({ spec, chosen, ...props }: OptionsProps) {
	return (
		<Select defaultValue={chosen} {...props}>
			{spec.options?.map(({ value, label, lang }) => (
				<option key={value} value={value} lang={lang}>
					{label}
				</option>
			))}
		</Select>
	);
}
