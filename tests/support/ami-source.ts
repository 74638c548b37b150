import { readFileSync } from "node:fs";
import type { SourceField } from "@/lib/domain/source-notes";

/**
 * The OCR of the town's sheets, and what has to be known of it to read it: which words belong to the form, which
 * characters are dirt, and which places were repaired by hand. A sheet is named by its policy's code, the chapter's
 * own page by the chapter's number.
 */
export const AMI_SOURCE = readFileSync(new URL("../fixtures/ami-sheets-r6.txt", import.meta.url), "utf8");

/** Words of the form. They are cut out wherever they stand, since the OCR reads them into the middle of sentences. */
export const FORM_LABELS: readonly string[] = [
	"目指す姿",
	"関連する SDGs",
	"関連する課",
	"関連する", // first line of 関連する個別計画
	"施策の現状", // first line of 施策の現状と課題
	"と課題", // second line of the same
	"施策の進捗",
	"進捗の評価基準",
	"今後の取組方針",
	"(次年度以降、こちらの欄に、毎年度事業の成果を記載します)",
	"今後発生が予測される課題",
	"施策の評価基準", // before 施策の評価: the longer word is cut first
	"施策の評価",
	"施策の方向性・取組方針",
	"施策の目標達成のための個別施策",
	"施策の目標達成のための個別が", // the same on the sheet of policy 2, its last two letters dirt
	"前期期間の取組の成果",
	"主な事務事業",
	"■章の指標",
	"■この章に特に関連の深いSDGsのゴール",
	"□", // a legend's Ⅰ to Ⅳ, which the OCR shows as boxes except on the sheet of policy 4
];

/** Words of the form that texts use as well: cut out only where they stand alone between blanks or cell borders. */
export const FORM_WORDS: readonly string[] = [
	"節",
	"施策",
	"SDGs",
	"個別計画", // second line of 関連する個別計画
	"個別施策",
	"事業の成果",
	"事業の成", // the four readings of 事業の成果 in two cells
	"事業の成界",
	"事業の成績",
	"果",
	"R6",
	"R7以降",
	"-", // the mark before each policy in the chapter's list
];

/** Cells that are neither text nor doubt. Removed only as whole cells. */
export const NOISE: readonly { sheet: string; printed: string; why: string }[] = [
	{ sheet: "7-1-1", printed: "ç", why: "left half of %, cut by a cell border" },
	{ sheet: "7-1-1", printed: "9", why: "left half of %, cut by a cell border" },
	{ sheet: "7-1-1", printed: "大和", why: "second reading of the row label 実績" },
	{ sheet: "7-1-1", printed: "大限", why: "second reading of the row label 実績" },
	{ sheet: "7-1-1", printed: "/'", why: "piece of the direction's arrow" },
	{ sheet: "7-1-2", printed: "大順", why: "second reading of the row label 実績" },
	{ sheet: "7-1-2", printed: "大限", why: "second reading of the row label 実績" },
	{ sheet: "7-1-2", printed: "\\pm\tعبيد\t_\t4", why: "the heading 事業の成果, upper half" },
	{ sheet: "7-1-2", printed: "#\t\\Rightarrow\t(1)\tFΣ.\t므", why: "the heading 事業の成果, lower half" },
	{ sheet: "7-1-2", printed: "也 策", why: "end of the heading 施策の目標達成のための個別施策" },
	{ sheet: "7-1-3", printed: "•", why: "page border" },
	{ sheet: "7-1-3", printed: "377年 375以 370/6米\t0000", why: "second reading of 第7章 第1節 第3施策 and SDGs" },
	{ sheet: "7-1-3", printed: "Ç", why: "left half of %, cut by a cell border" },
	{ sheet: "7-1-3", printed: "大順", why: "second reading of the row label 実績" },
	{ sheet: "7-1-3", printed: "大限", why: "second reading of the row label 実績" },
	{ sheet: "7-1-4", printed: "大限", why: "second reading of the row label 実績" },
	{ sheet: "7-1-4", printed: "ı\tデジタルルの推准 2/2", why: "page footer: the policy's title and the page" },
	{ sheet: "7-1-5", printed: "į", why: "page border" },
	{ sheet: "7-1-5", printed: "A\t₩", why: "drawings in the SDG icons" },
];

/**
 * Places the seed reads otherwise than the OCR. `field` is the source note that tells readers so; a repair without one
 * only moves a cell border.
 */
type Repair = { sheet: string; printed: string; read: string; field?: SourceField };

export const REPAIRS: readonly Repair[] = [
	{ sheet: "7", printed: "第一章", read: "第7章", field: "number" },
	{ sheet: "7-1-1", printed: "念口対応がスムースたと回告した町氏の割 合", read: "合", field: "name" },
	{ sheet: "7-1-1", printed: "7\t'5", read: "75\t", field: "baseline" },
	{ sheet: "7-1-1", printed: "8\t30", read: "80\t", field: "target" },
	{ sheet: "7-1-2", printed: "0.9\t90", read: "0.90\t", field: "target" },
	{ sheet: "7-1-2", printed: "3.0\t00", read: "3.00\t", field: "target" },
	{ sheet: "7-1-3", printed: "11 SANIORE", read: "11", field: "sdgs" },
	{ sheet: "7-1-3", printed: `17 ${"#".repeat(36)}`, read: "17", field: "sdgs" },
	{ sheet: "7-1-3", printed: "% -", read: "%\t-" },
	{ sheet: "7-1-3", printed: "日じた町以の町日", read: "", field: "name" },
	{ sheet: "7-1-3", printed: ",\t\\", read: "人\t", field: "unit" },
	{ sheet: "7-1-3", printed: "HT.", read: "", field: "measures" },
	{ sheet: "7-1-5", printed: "17 端端 17 mm", read: "17", field: "sdgs" },
	{ sheet: "7-1-5", printed: "生活環境\t課、廃棄物対\t·字===", read: "\t生活環境課", field: "relatedDivisions" },
	{ sheet: "7-1-5", printed: "対圧りる味\t以來上回誌 生冶垛堤\t林、", read: "", field: "relatedDivisions" },
	{ sheet: "7-1-5", printed: "プロック6会議", read: "ブロック6会議", field: "nextSteps" },
	{ sheet: "7-1-5", printed: "11", read: "Ⅱ", field: "reviewGrade" },
	{ sheet: "7-1-5", printed: "今後の ケジュール", read: "今後のスケジュール", field: "futureDirection" },
];

/** Lines that the OCR gives a second time. Their text must be in the seed, which holds it once. */
export const ECHOES: readonly { sheet: string; printed: string; why: string }[] = [
	{
		sheet: "7-1-3",
		printed:
			"前期期間の取組の成果 まちの魅力を町内外に効果的に発信し、本町の認知度 が向上するとともに、誇りや愛着が醸成されていま す。 広聴制度が充実し、町民の意見や提案が町政に的確に",
		why: "the middle column of the table, read again below it",
	},
];
