"use client";

import { useTranslations } from "next-intl";
import { TownText } from "@/components/layout/localized-text";
import { absenceInput, type Inputs, measurePartOf } from "@/lib/domain/entry/entry-inputs";
import { indicatorOf } from "@/lib/domain/entry-field";
import { ABSENCE_REASONS } from "@/lib/domain/indicator";
import { useEntryContent } from "./entry-context";
import type { Part } from "./form-parts";

/** What the inputs of a part hold, for reading: another's version, or what was kept. */
export function InputsText({ part, inputs }: { part: Part; inputs: Inputs }) {
	const t = useTranslations("entry");
	const text = useInputsText()(part, inputs);
	return text === "" ? <p>{t("blank")}</p> : <TownText text={text} />;
}

function useInputsText(): (part: Part, inputs: Inputs) => string {
	const t = useTranslations("entry");
	const tAbsence = useTranslations("indicator.absence");
	const { sheet } = useEntryContent();
	return (part, inputs) => {
		if (part === "reasons") return Object.values(inputs).flat().filter(Boolean).join("\n");
		const [typed = ""] = inputs[part] ?? [];
		const code = indicatorOf(part);
		if (code !== null) {
			const absence = ABSENCE_REASONS.find((reason) => reason === inputs[absenceInput(code)]?.[0]);
			return [typed, absence ? tAbsence(absence) : ""].filter(Boolean).join(" ");
		}
		if (part === "progressGrade" || part === "reviewGrade") {
			const wordings = part === "progressGrade" ? sheet.wordings.progress : sheet.wordings.review;
			const wording = wordings.find(({ grade }) => String(grade) === typed);
			return wording ? `${wording.symbol} ${wording.label.ja}` : "";
		}
		if (part !== "measures") return typed;
		return typed === "own" ? measuresText(inputs) : t("measures.asBefore");
	};
}

/** The rows one after another, a line for each of their parts. */
function measuresText(inputs: Inputs): string {
	return Object.entries(inputs)
		.filter(([name]) => measurePartOf(name) !== null)
		.map(([, [text = ""]]) => text)
		.filter((text) => text !== "")
		.join("\n");
}
