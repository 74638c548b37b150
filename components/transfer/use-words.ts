import { useTranslations } from "next-intl";
import { useFiscalYear } from "@/components/layout/fiscal-year";
import type { PlaceStep, TransferProblem } from "@/lib/domain/plan-transfer/problems";
import type { Refusal } from "@/lib/domain/plan-transfer/refusals";
import { type AnyRow, PLAN_TABLES, type PlanCell, type PlanTable } from "@/lib/domain/plan-transfer/tables";

/** Longer quotations only tell one row from the next. */
const LONGEST_IN_NAME = 40;

/** What names a row beside its key. */
const TITLES = ["title", "name", "label"];
/** Keys that say by themselves what they are. */
const CODES = ["code", "policy", "indicator", "slug"];

/** Says parts of a plan in the reader's language: its tables, columns, rows, cells and what is wrong with them. */
export function useWords() {
	const t = useTranslations("transfer");
	const tIndicator = useTranslations("indicator");
	const tFields = useTranslations("fields");
	const fiscalYear = useFiscalYear();
	// Names of columns and kinds of problems come from the format as keys; an unknown one throws, and tests see it.
	const say = (key: string, values?: Record<string, string | number>) =>
		t(key as Parameters<typeof t>[0], values as never);
	const field = (name: string) => say(`fields.${name}`);
	const table = (name: PlanTable) => say(`tables.${name}`);

	const cell = (column: string, value: PlanCell | undefined): string => {
		if (value === null || value === undefined || value === "") return t("blank");
		if (typeof value === "boolean") return t(value ? "yes" : "no");
		switch (column) {
			case "direction":
				return tIndicator(`direction.${value}` as Parameters<typeof tIndicator>[0]);
			case "absence":
			case "baselineAbsence":
			case "targetAbsence":
				return tIndicator(`absence.${value}` as Parameters<typeof tIndicator>[0]);
			case "field":
				return tFields(value as Parameters<typeof tFields>[0]);
			case "kind":
				return field(String(value));
			default:
				return String(value);
		}
	};

	/** One part of a row's name. */
	const key = (of: PlanTable, column: string, value: PlanCell): string => {
		if (CODES.includes(column)) return String(value);
		if (column === "fiscalYear") return fiscalYear(Number(value));
		if (column === "fromYear") return tIndicator("definedFrom", { year: fiscalYear(Number(value)) });
		if (column === "position") return t("position", { number: Number(value) });
		if (column === "printed") return t("quoted", { text: short(String(value)) });
		if (column === "field") return cell(column, value);
		const isChapter = column === "chapter" || (column === "number" && of === "chapters");
		if (isChapter || (column === "owner" && !String(value).includes("-")))
			return t("chapter", { number: String(value) });
		if (column === "number") return t("section", { number: String(value) });
		return column === "owner" ? String(value) : t("step", { name: field(column), item: cell(column, value) });
	};

	const row = (of: PlanTable, cells: AnyRow): string => {
		const keys: readonly string[] = PLAN_TABLES[of].key;
		const parts = keys.flatMap((column) => {
			const value = cells[column] ?? null;
			return value === null ? [] : [key(of, column, value)];
		});
		const title = TITLES.map((column) => cells[column]).find((one) => typeof one === "string");
		return [...parts, title].filter(Boolean).join(" ");
	};

	const place = (steps: readonly PlaceStep[]): string =>
		steps.map(({ name, item }) => (item === null ? field(name) : t("step", { name: field(name), item }))).join(" › ");

	const problem = ({ kind, values }: TransferProblem) => say(`problems.${kind}`, values);
	const refusal = ({ kind, values }: Refusal) => say(`refusals.${kind}`, values);

	return { field, table, cell, row, place, problem, refusal };
}

function short(text: string): string {
	return text.length > LONGEST_IN_NAME ? `${text.slice(0, LONGEST_IN_NAME)}…` : text;
}
