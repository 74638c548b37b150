import type { CellStyle, WriteOptions } from "hucre/xlsx";
import type { CellRole } from "@/lib/domain/workbook/made-cells";

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
	line: { font: FONT, alignment: { vertical: "center" } },
	paragraph: { font: FONT, alignment: WRAPPED },
	head: {
		font: { ...FONT, bold: true },
		fill: filled("E8F1FE"),
		border: BORDER,
		alignment: { wrapText: true, vertical: "center" },
	},
	given: { font: FONT, border: BORDER, alignment: WRAPPED },
	input: { font: FONT, fill: filled("FFFBE0"), border: BORDER, alignment: WRAPPED, protection: { locked: false } },
};
