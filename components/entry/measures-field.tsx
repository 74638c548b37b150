"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Choice, Choices } from "@/components/ui/choice";
import { FormField } from "@/components/ui/form-field";
import { TextArea, TextInput } from "@/components/ui/text-input";
import { type Inputs, measureInput, measureInputs, measurePartOf } from "@/lib/domain/entry/entry-inputs";
import { useEntryContent } from "./entry-context";
import { FieldNotes } from "./field-notes";
import { useFieldError } from "./use-field-error";

/** Blank rows at the end, so that one can be added without scripts; a row that stays blank is none. */
const SPARE_ROWS = 2;

/** 個別施策: as before, unless one chooses to give the year's own. */
export function MeasuresField() {
	const t = useTranslations("entry");
	const tFields = useTranslations("fields");
	const { sheet, inputs, drawing } = useEntryContent();
	const stored = inputs("measures");
	const error = useFieldError("measures");
	const isOwn = stored.measures?.[0] === "own";
	return (
		<div key={drawing("measures")}>
			<Choices
				id="measures"
				legend={
					<>
						{tFields("measures")}
						<span className="ml-2 font-normal text-ink-soft text-sm">{t("optional")}</span>
					</>
				}
				hint={t("measures.hint")}
				error={error}
			>
				<Choice
					type="radio"
					id="measures-asBefore"
					name="measures"
					value="asBefore"
					defaultChecked={!isOwn}
					label={t("measures.asBefore")}
				/>
				<Choice
					type="radio"
					id="measures-own"
					name="measures"
					value="own"
					defaultChecked={isOwn}
					label={t("measures.own")}
				/>
			</Choices>
			<FieldNotes field="measures" />
			<details open={isOwn} className="mt-3">
				<summary className="py-1 text-accent">{t("measures.rows")}</summary>
				<MeasureRows stored={isOwn ? stored : measureInputs(sheet.measures)} />
			</details>
		</div>
	);
}

function MeasureRows({ stored }: { stored: Inputs }) {
	const t = useTranslations("entry.measures");
	const { isLive } = useEntryContent();
	const [rows, setRows] = useState(() => rowsIn(stored) + SPARE_ROWS);
	return (
		<div className="mt-3 space-y-6">
			{Array.from({ length: rows }, (_, row) => (
				// biome-ignore lint/suspicious/noArrayIndexKey: rows are numbered and never move
				<MeasureRow key={row} row={row} stored={stored} />
			))}
			<Button type={isLive ? "button" : "submit"} onClick={isLive ? () => setRows(rows + 1) : undefined}>
				{isLive ? t("addRow") : t("addRowBySaving")}
			</Button>
		</div>
	);
}

function MeasureRow({ row, stored }: { row: number; stored: Inputs }) {
	const t = useTranslations("entry.measures");
	const tParts = useTranslations("entry.measures.parts");
	const text = (part: "title" | "result" | "projects") => {
		const name = measureInput(row, part);
		return { id: name, name, lang: "ja", defaultValue: stored[name]?.[0] ?? "" };
	};
	const title = text("title");
	const result = text("result");
	const projects = text("projects");
	const removed = measureInput(row, "removed");
	return (
		<fieldset className="space-y-3 border-rule border-l-4 pl-4">
			<legend className="float-left mb-2 w-full font-bold">{t("row", { number: row + 1 })}</legend>
			<FormField id={title.id} label={tParts("title")} className="clear-both">
				<TextInput {...title} />
			</FormField>
			<FormField id={result.id} label={tParts("result")}>
				<TextArea {...result} rows={3} />
			</FormField>
			<FormField id={projects.id} label={tParts("projects")} hint={t("projectsHint")}>
				<TextArea {...projects} rows={3} aria-describedby={`${projects.id}-hint`} />
			</FormField>
			<Choice
				type="checkbox"
				id={removed}
				name={removed}
				value="yes"
				defaultChecked={stored[removed] !== undefined}
				label={t("remove")}
			/>
		</fieldset>
	);
}

/** How many rows hold something. */
function rowsIn(inputs: Inputs): number {
	const filled = Object.entries(inputs).flatMap(([name, [text]]) => (text ? (measurePartOf(name)?.row ?? []) : []));
	return Math.max(-1, ...filled) + 1;
}
