import type { AbsenceReason } from "../indicator";

/** Words for an absent value, as drop-downs offer them and as people write them in tables. Without spaces, lower case. */
const WORDS: Readonly<Record<string, AbsenceReason>> = {
	未調査: "notSurveyed",
	調査なし: "notSurveyed",
	notsurveyed: "notSurveyed",
	集計中: "pending",
	未集計: "pending",
	beingcounted: "pending",
	該当なし: "notApplicable",
	該当無し: "notApplicable",
	notapplicable: "notApplicable",
	"n/a": "notApplicable",
	原資料で判読不能: "illegible",
	判読不能: "illegible",
	illegibleinthesource: "illegible",
};

/** A dash alone is what statistical tables print where there is nothing to count. */
const DASH = /^[-\u2010-\u2015\u2212ー]+$/;

/** The reason that a word typed in place of a value gives; null when it is none. 「－」 alone is 該当なし. */
export function absenceIn(text: string): AbsenceReason | null {
	const word = text
		.normalize("NFKC")
		.replace(/[\s\p{Cf}]/gu, "")
		.toLowerCase();
	if (DASH.test(word)) return "notApplicable";
	return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? null) : null;
}
