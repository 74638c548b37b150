import { expect, test } from "vitest";
import { NUMBER_PROBLEMS } from "@/lib/domain/entry/entry-number";
import { LOCALES } from "@/lib/domain/localized";
import { UNREADABLE, WORKBOOK_FAULTS } from "@/lib/domain/workbook/problems";
import { placeholders, readMessages } from "../../support/messages";

/** The values that come with a fault; none with any other. */
const VALUES: Record<string, string[]> = {
	yearNotOpen: ["{year}"],
	sheetMissing: ["{sheet}"],
	columnMissing: ["{column}"],
	merged: ["{range}"],
	rowTwice: ["{first}"],
	notEditable: ["{state: approved other published submitted}"],
	textTooLong: ["{limit}"],
};

test.each(LOCALES)(
	"%s has a word for everything that can be wrong with a workbook, and no value that isn't given",
	(locale) => {
		const messages = readMessages(locale);
		for (const fault of WORKBOOK_FAULTS) {
			expect(placeholders(messages.get(`problems.workbooks.${fault}`) ?? "{}"), fault).toEqual(VALUES[fault] ?? []);
		}
		for (const problem of NUMBER_PROBLEMS) {
			expect(placeholders(messages.get(`problems.entry.${problem}`) ?? "{}"), problem).toEqual([]);
		}
		for (const reason of UNREADABLE) {
			expect(placeholders(messages.get(`workbooks.unreadable.${reason}`) ?? "{}"), reason).toEqual([]);
		}
	},
);
