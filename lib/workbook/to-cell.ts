import type { Cell, CellStyle } from "hucre/xlsx";
import type { MadeCell } from "@/lib/domain/workbook/made-cells";
import { isExact } from "./cell-number";
import { cellText, fittingText } from "./cell-text";
import { LINK_FONT, LOOKS, NUMBER_LOOK } from "./looks";

/** A made cell as the library takes it. */
export function toCell(cell: MadeCell): Partial<Cell> {
	return { ...valueAndStyle(cell), ...(isLinked(cell) && { hyperlink: hyperlink(cell.link) }) };
}

/** Excel calls a file damaged that has a longer one. */
const LONGEST_LINK = 2000;

function isLinked(cell: MadeCell): cell is MadeCell & { link: string } {
	return cell.link !== undefined && cell.link.length <= LONGEST_LINK;
}

function hyperlink(link: string): Cell["hyperlink"] {
	return link.startsWith("#") ? { target: "", location: link.slice(1) } : { target: link };
}

function valueAndStyle(cell: MadeCell): Partial<Cell> {
	if ("number" in cell) {
		const style = styleOf(cell, numberFormat(cell.places));
		return isExact(cell.number) ? { value: Number(cell.number), style } : { ...textValue(cell.number), style };
	}
	if ("text" in cell) return { ...textValue(cell.text), style: styleOf(cell, TEXT_FORMAT) };
	return { style: styleOf(cell, cell.places === undefined ? TEXT_FORMAT : numberFormat(cell.places)) };
}

const TEXT_FORMAT = "@";

/** Cells that look the same share one style, since a large workbook has very many. */
const styles = new Map<string, CellStyle>();

function styleOf(cell: MadeCell, numFmt: string): CellStyle {
	const key = `${cell.role} ${isLinked(cell)} ${cell.isCentred} ${numFmt}`;
	const known = styles.get(key);
	if (known) return known;
	const made = makeStyle(cell, numFmt);
	styles.set(key, made);
	return made;
}

function makeStyle(cell: MadeCell, numFmt: string): CellStyle {
	const look = LOOKS[cell.role];
	return {
		...look,
		...(numFmt !== TEXT_FORMAT && NUMBER_LOOK),
		...(cell.isCentred && { alignment: { ...look.alignment, horizontal: "center" } }),
		...(isLinked(cell) && { font: { ...look.font, ...LINK_FONT } }),
		numFmt,
	};
}

/**
 * As the indicator is published, with up to six places where there are more, lest a value look like another; a whole
 * number has no such format, since it would end in a point.
 */
function numberFormat(places: number): string {
	return places === 0 ? "#,##0" : `#,##0.${"0".repeat(places).padEnd(6, "#")}`;
}

const ERROR = /^#[A-Z/0!?_]+[!?]?$/;
/** Ends what had to be cut: a file with more in one cell is refused as damaged. */
const CUT = "…";

/** A text as it is. Left to itself, the library makes an error of a text such as #N/A. */
export function textValue(text: string): Partial<Cell> {
	const value = cellText(fittingText(text, CUT));
	return ERROR.test(text) ? { value, richText: [{ text: value }] } : { value };
}
