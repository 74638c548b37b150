import { z } from "zod";
import { STANDINGS } from "@/lib/domain/collection";
import { isTicked, manyIds, oneText, oneYear, optionalText } from "./form-inputs";
import { fiscalYearParam, localeName, numberParam } from "./url-params";

const LONGEST_NOTE = 1000;

/** What the board's address says. A part that makes no sense is as if it were not there. */
export const boardSearch = z.object({
	year: fiscalYearParam.nullable().catch(null),
	chapter: numberParam.nullable().catch(null),
	state: z
		.enum([...STANDINGS, "late"])
		.nullable()
		.catch(null),
	page: numberParam.catch(1),
});

const BOARD_TASKS = ["remind", "approve", "publish"] as const;

/** What is done with the sheets that are ticked on the board. */
export const boardTask = z.object({
	task: oneText.pipe(z.enum(BOARD_TASKS)),
	year: oneYear,
	locale: oneText.pipe(localeName),
	revision: manyIds.pipe(z.array(z.number()).min(1, "board.nothingChosen")),
	note: optionalText(LONGEST_NOTE),
	again: isTicked,
});
