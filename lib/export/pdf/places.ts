import type { FiscalYear } from "@/lib/domain/fiscal-year";

/** The names of places inside a book, to which its tables lead. */

/** The sheet of a policy's year. */
export const sheetPlace = (code: string, year: FiscalYear) => `sheet-${code}-${year}`;

/** An indicator on the sheet of a year: named as its chart is, by which the sheet's template marks the place. */
export const indicatorPlace = (code: string, year: FiscalYear) => `chart-${code}-${year}.svg`;

/** A chapter's rows in the table of all policies. */
export const chapterPlace = (number: number) => `chapter-${number}`;
