"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useRef, useState } from "react";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { TownText } from "@/components/layout/localized-text";
import { Button } from "@/components/ui/button";
import { describedBy, FormField } from "@/components/ui/form-field";
import { TextArea } from "@/components/ui/text-input";
import type { EvaluationText } from "@/lib/domain/evaluation";
import { useEntryContent } from "./entry-context";
import { FieldNotes } from "./field-notes";
import { useFieldError } from "./use-field-error";

/** One text of the sheet, empty or as it was saved, with last year's beside it. */
export function TextField({ field }: { field: EvaluationText }) {
	const t = useTranslations("entry");
	const tFields = useTranslations("fields");
	const { sheet, shown, drawing } = useEntryContent();
	const area = useRef<HTMLTextAreaElement>(null);
	const error = useFieldError(field);
	const hint = t(`textHints.${field}`);
	const stored = shown(field, field);
	return (
		<div className="grid items-start gap-x-8 gap-y-3 lg:grid-cols-2">
			<div>
				<FormField
					id={field}
					label={tFields(field)}
					mark={sheet.asked.includes(field) ? t("asked") : t("optional")}
					hint={hint}
					error={error}
				>
					<CountedArea key={drawing(field)} area={area} field={field} stored={stored} hint={hint} error={error} />
				</FormField>
				<FieldNotes field={field} />
			</div>
			<LastYearsText field={field} area={area} />
		</div>
	);
}

type CountedAreaProps = {
	area: RefObject<HTMLTextAreaElement | null>;
	field: EvaluationText;
	stored: string;
	hint: string;
	error: string | undefined;
};

function CountedArea({ area, field, stored, hint, error }: CountedAreaProps) {
	const t = useTranslations("entry");
	const [text, setText] = useState(stored);
	return (
		<>
			<TextArea
				ref={area}
				name={field}
				lang="ja"
				defaultValue={stored}
				onInput={(event) => setText(event.currentTarget.value)}
				{...describedBy(field, { hint, error })}
			/>
			<p className="mt-1 text-end text-ink-soft text-sm tabular-nums">
				{t("characters", { count: charactersIn(text) })}
			</p>
		</>
	);
}

/** As people count: a character outside the basic plane is one, line breaks are none. */
function charactersIn(text: string): number {
	return Array.from(text.replaceAll("\n", "")).length;
}

type LastYearsTextProps = { field: EvaluationText; area: RefObject<HTMLTextAreaElement | null> };

function LastYearsText({ field, area }: LastYearsTextProps) {
	const t = useTranslations("entry.lastYear");
	const tFields = useTranslations("fields");
	const { sheet, isLive } = useEntryContent();
	const text = sheet.previous?.content[field] ?? null;
	if (sheet.previous === null || text === null) return null;
	const copy = () => {
		if (!area.current) return;
		append(area.current, text);
		area.current.focus();
	};
	return (
		<details open className="max-w-text border-rule border-l-4 pl-4">
			<summary className="py-0.5 text-sm">
				{t("title")} <FiscalYear year={sheet.previous.fiscalYear} />
			</summary>
			<div className="mt-2 text-sm">
				<TownText text={text} className="space-y-2" />
			</div>
			{isLive && (
				<Button type="button" className="mt-3 text-sm" onClick={copy}>
					{t("copy")}
					<span className="sr-only">{t("of", { field: tFields(field) })}</span>
				</Button>
			)}
		</details>
	);
}

/** Adds a text below what is there, as if it were typed. */
function append(area: HTMLTextAreaElement, text: string): void {
	const before = area.value.trimEnd();
	area.setRangeText(before === "" ? text : `${before}\n${text}`, 0, area.value.length, "end");
	area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
