import type { CellStyle, WriteOptions } from "hucre/xlsx";
import type { CellRole, Tone } from "@/lib/domain/workbook/made-cells";

/** What Excel in Japanese starts with. A style that names no font of its own would get another one. */
const FONT = { name: "游ゴシック", size: 10 };
export const DEFAULT_FONT: WriteOptions["defaultFont"] = FONT;

const RULE = { style: "thin", color: { rgb: "B4B4B4" } } as const;
const BORDER = { top: RULE, right: RULE, bottom: RULE, left: RULE };
const WRAPPED = { wrapText: true, vertical: "top" } as const;

const filled = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

/** What is asked for is pale yellow, as on the forms of Japanese offices; all else is locked. */
export const LOOKS: Record<CellRole, CellStyle> = {
	title: { font: { ...FONT, bold: true, size: 14 }, alignment: { vertical: "center" } },
	section: { font: { ...FONT, bold: true, size: 12 }, alignment: { vertical: "center" } },
	line: { font: FONT, alignment: { vertical: "center" } },
	paragraph: { font: FONT, alignment: WRAPPED },
	head: {
		font: { ...FONT, bold: true },
		fill: filled("E8F1FE"),
		border: BORDER,
		alignment: { wrapText: true, vertical: "center" },
	},
	given: { font: FONT, border: BORDER, alignment: WRAPPED },
	absent: { font: { ...FONT, color: { rgb: "595959" } }, border: BORDER, alignment: WRAPPED },
	input: { font: FONT, fill: filled("FFFBE0"), border: BORDER, alignment: WRAPPED, protection: { locked: false } },
};

export const NUMBER_LOOK: CellStyle = { alignment: { horizontal: "right", vertical: "top" } };

/** As links on the pages are. */
export const LINK_FONT: CellStyle["font"] = { color: { rgb: "0017C1" }, underline: true };

/** In a conditional format the colour of a solid fill is its background. */
function toned(background: string, ink: string): CellStyle {
	const rgb = { rgb: background };
	return { font: { color: { rgb: ink } }, fill: { type: "pattern", pattern: "solid", fgColor: rgb, bgColor: rgb } };
}

/** Pale grounds with an ink that can be read on them; they are told apart in grey by their words. */
export const TONES: Record<Tone, CellStyle> = {
	best: toned("E6F5EC", "115A36"),
	good: toned("E8F1FE", "00118F"),
	fair: toned("FFF4CC", "6E4A00"),
	poor: toned("FFEEE2", "8B3200"),
	bad: toned("FDEEEE", "A90000"),
	none: toned("F2F2F2", "595959"),
};
