import { getFormatter, getTranslations } from "next-intl/server";
import { eraYear, type FiscalYear } from "@/lib/domain/fiscal-year";
import { ABSENCE_REASONS, DIRECTIONS } from "@/lib/domain/indicator";
import { type Locale, localize } from "@/lib/domain/localized";
import type { WorkbookFrame } from "@/lib/domain/workbook/source";
import { TEXT_INPUTS } from "@/lib/domain/workbook/template";
import type { WorkbookWords } from "@/lib/domain/workbook/words";
import { REVISION_STATES } from "@/lib/domain/workflow";

/** The paragraphs of the guide, in their order. */
const GUIDE = ["madeBy", "blank", "delete", "inputs", "numbers", "locked", "upload", "measures"] as const;

/** The words of a workbook, and its file's name, in the language of the page it is downloaded from. */
export async function readWords(
	locale: Locale,
	{ municipality, plan, fiscalYear }: WorkbookFrame,
	made: { at: Date; by: string },
): Promise<WorkbookWords & { fileName: string }> {
	const t = await getTranslations({ locale, namespace: "workbooks.template" });
	const tFields = await getTranslations({ locale, namespace: "fields" });
	const tState = await getTranslations({ locale, namespace: "standing" });
	const tAbsence = await getTranslations({ locale, namespace: "indicator.absence" });
	const tCommon = await getTranslations({ locale, namespace: "common" });
	const format = await getFormatter({ locale });
	const yearName = (year: FiscalYear) => tCommon("fiscalYear", { era: eraYear(year), year: String(year) });
	const town = localize(municipality.name, locale).text;
	const values = {
		town,
		plan: localize(plan.title, locale).text,
		by: made.by,
		at: format.dateTime(made.at, { dateStyle: "long", timeStyle: "short" }),
		delete: t("delete"),
	};
	const titles = { town, year: yearName(fiscalYear) };
	return {
		locale,
		fileName: t("fileName", { town, year: eraYear(fiscalYear) }),
		title: t("title", titles),
		sheets: { guide: t("sheets.guide"), actuals: t("sheets.actuals"), texts: t("sheets.texts") },
		guide: GUIDE.map((paragraph) => t(`guide.${paragraph}`, values)),
		note: t("note", { delete: t("delete") }),
		heads: {
			policy: t("heads.policy"),
			policyTitle: t("heads.policyTitle"),
			state: t("heads.state"),
			indicator: t("heads.indicator"),
			absence: t("heads.absence"),
			value: t("heads.value", { year: yearName(fiscalYear) }),
			name: tFields("name"),
			unit: tFields("unit"),
			direction: tFields("direction"),
			baseline: tFields("baseline"),
			target: tFields("target"),
			...record(TEXT_INPUTS, (field) => t("heads.input", { field: tFields(field) })),
		},
		actual: (year) => t("heads.actual", { year: yearName(year) }),
		lastYear: (field) => t("heads.lastYear", { field: tFields(field), year: yearName(fiscalYear - 1) }),
		directions: record(DIRECTIONS, (direction) => t(`directions.${direction}`)),
		absences: record(ABSENCE_REASONS, (reason) => tAbsence(reason)),
		states: record(REVISION_STATES, (state) => tState(state)),
		tooLong: t("tooLong"),
		delete: t("delete"),
	};
}

function record<Key extends string>(keys: readonly Key[], word: (key: Key) => string): Record<Key, string> {
	return Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<Key, string>;
}
