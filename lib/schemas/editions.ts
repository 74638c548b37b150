import { z } from "zod";
import { momentInJapan, readTime } from "@/lib/domain/calendar";
import { manyIds, oneId, oneText, optionalDay } from "./form-inputs";

const MOST_CHOSEN = 200;

/** Which revisions the address says are ticked already: ids joined by full stops. */
export const editionsSearch = z.object({
	chosen: z
		.string()
		.transform((text) =>
			text
				.split(".")
				.filter((id) => /^\d{1,9}$/.test(id))
				.slice(0, MOST_CHOSEN)
				.map(Number),
		)
		.catch([]),
});

/** Revisions that are published at once, or at a set time in Japan. `publishAt` null: at once. */
export const editionForm = z
	.object({
		when: oneText.pipe(z.enum(["now", "later"])),
		revision: manyIds.pipe(z.array(z.number()).min(1, "editions.nothingChosen")),
		day: optionalDay,
		time: oneText,
	})
	.transform(({ when, revision, day, time }, context) => {
		if (when === "now") return { revision, publishAt: null };
		const read = readTime(time);
		if (day === null)
			context.issues.push({ code: "custom", message: "editions.dayMissing", path: ["day"], input: day });
		if (read === null)
			context.issues.push({ code: "custom", message: "editions.noSuchTime", path: ["time"], input: time });
		return { revision, publishAt: day === null || read === null ? null : momentInJapan(day, read) };
	});

/** An edition that is cancelled. */
export const editionStep = z.object({ id: oneId });
