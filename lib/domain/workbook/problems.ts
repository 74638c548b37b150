import type { NumberProblem } from "../entry/entry-number";
import type { Place } from "./read-cells";

/**
 * Why a file was not read at all, as a key below `workbooks.unreadable`:
 * - `oldFormat`: .xls; `encrypted`: behind a password; `openDocument`: .ods; `notAWorkbook`: something else by that name;
 * - `tooLarge`: more bytes than are taken; `tooMuch`: unpacked, or in its reading, more than is taken; `damaged`;
 * - `busy`: too many are being read; `noFile`: none was sent.
 */
export const UNREADABLE = [
	"oldFormat",
	"encrypted",
	"openDocument",
	"notAWorkbook",
	"tooLarge",
	"tooMuch",
	"damaged",
	"busy",
	"noFile",
] as const;
export type Unreadable = (typeof UNREADABLE)[number];

/** What is wrong in a workbook that was read, as a key below `problems.workbooks`: with it, a sheet of it, a row, a cell. */
export const WORKBOOK_FAULTS = [
	"notOurs",
	"otherVersion",
	"otherTown",
	"otherPlan",
	"yearNotOpen",
	"tooManyRows",
	"sheetMissing",
	"keysMissing",
	"columnMissing",
	"columnTwice",
	"unknownColumn",
	"merged",
	"rowWithoutId",
	"unknownRow",
	"rowTwice",
	"notEditable",
	"formula",
	"error",
	"date",
	"boolean",
	"percent",
	"valueAndAbsence",
	"notAnAbsence",
	"notAGrade",
	"textTooLong",
] as const;
type WorkbookFault = (typeof WORKBOOK_FAULTS)[number];

/** `message` is a key below `problems`. A `place` of null means the workbook as a whole. */
export type WorkbookProblem = {
	message: `workbooks.${WorkbookFault}` | `entry.${NumberProblem}`;
	values?: Record<string, string | number>;
	place: Place | null;
};

/** More than these are not kept: whoever has mended two hundred may well try again. */
export const MOST_PROBLEMS = 200;
