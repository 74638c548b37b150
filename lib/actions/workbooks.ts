"use server";

import { commitWorkbook } from "@/lib/data/staff/commit-workbook";
import { discardWorkbook } from "@/lib/data/staff/staged-workbooks";
import { routes } from "@/lib/routes";
import { commitForm, discardForm, parseStaged } from "@/lib/schemas/workbooks";
import { staffAction } from "./staff-action";

const DECIDED = { field: null, message: "workbooks.decided" };

/** Takes an upload's changes over, all of them or none. */
export const takeWorkbookOver = staffAction({
	schema: commitForm,
	run: async (actor, { id, locale, seen, choices }, now) => {
		const result = await commitWorkbook(actor, { id, seen, choices, parse: parseStaged, now });
		if ("committed" in result) return { moveTo: routes.staff.workbookImport(locale, id) };
		switch (result.refused) {
			case "outdated":
				return { moveTo: routes.staff.workbookImport(locale, id, { outdated: "1" }) };
			case "undecided":
				return { problems: result.fields.map((field) => ({ field, message: "workbooks.chooseOne" })) };
			case "faulty":
				return { problems: [{ field: null, message: "workbooks.faulty" }] };
			case "decided":
				return { problems: [DECIDED] };
		}
	},
});

/** Throws an upload away. */
export const throwWorkbookAway = staffAction({
	schema: discardForm,
	run: async (actor, { id, locale }, now) =>
		(await discardWorkbook(actor, id, now))
			? { moveTo: routes.staff.workbooks(locale, { discarded: "1" }) }
			: { problems: [DECIDED] },
});
