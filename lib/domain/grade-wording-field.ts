/** One grade of a scale: its symbol is printed and stays, its wording is the town's. `grade` is 1–4 for both kinds. */
export type WordedGrade = { kind: "progress" | "review"; grade: number; symbol: string };

/** The form's field of a grade's wording: `progress1`, and in English `progress1En`. */
export function wordingField({ kind, grade }: Pick<WordedGrade, "kind" | "grade">, language: "ja" | "en"): string {
	return `${kind}${grade}${language === "en" ? "En" : ""}`;
}
