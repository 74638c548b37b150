import { z } from "zod";
import { type EntryField, isEntryField } from "@/lib/domain/entry-field";
import { oneId, oneText, oneYear, optionalText, requiredText } from "./form-inputs";
import { localeName, numberParam, policyCodeParam } from "./url-params";

const LONGEST_COMMENT = 4000;
const LONGEST_REASON = 2000;
const COMMENT = "comment:";

/** The input of a comment on a field. */
const commentInput = (field: EntryField) => `${COMMENT}${field}`;

/** What a reviewer decides about a submitted revision. To be returned it needs a comment at least. */
export const reviewForm = z
	.looseObject({
		task: oneText.pipe(z.enum(["return", "approve"])),
		revision: oneId,
		comment: optionalText(LONGEST_COMMENT),
	})
	.transform(({ task, revision, comment, ...inputs }, context) => {
		const comments = Object.entries(inputs).flatMap(([name, texts]) => commentIn(name, texts));
		for (const { field } of comments.filter(({ body }) => body.length > LONGEST_COMMENT)) {
			const tooLong = { code: "too_big", origin: "string", maximum: LONGEST_COMMENT, message: "form.tooLong" } as const;
			context.issues.push({ ...tooLong, path: [commentInput(field)], input: field });
		}
		if (task === "return" && comment === null && comments.length === 0) {
			context.issues.push({ code: "custom", message: "review.commentMissing", path: ["comment"], input: comment });
		}
		return { task, revision, comment, comments };
	});

function commentIn(name: string, texts: unknown): { field: EntryField; body: string }[] {
	const field = name.slice(COMMENT.length);
	const body = oneText.safeParse(texts).data ?? "";
	return name.startsWith(COMMENT) && isEntryField(field) && body !== "" ? [{ field, body }] : [];
}

/** A sheet by what stands in its address: a policy's code, or a chapter's number. */
export const sheetCode = z.union([policyCodeParam, numberParam.transform(String)]);

/** 訂正 of a published year. */
export const correctionForm = z.object({
	code: oneText.pipe(sheetCode),
	year: oneYear,
	reason: requiredText("review.reasonMissing", LONGEST_REASON),
	locale: oneText.pipe(localeName),
});

/** A correction's draft that is thrown away. */
export const discardForm = z.object({ revision: oneId });
