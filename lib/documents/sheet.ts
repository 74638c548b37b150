import "server-only";
import type { PublicPolicy } from "@/lib/data/public/policy";
import type { PublicSite } from "@/lib/data/public/site";
import type { PublishedRevision } from "@/lib/domain/evaluation";
import { eraYear } from "@/lib/domain/fiscal-year";
import { type Locale, localize } from "@/lib/domain/localized";
import { env } from "@/lib/env";
import { sheetData } from "@/lib/export/pdf/sheet-data";
import { typeset } from "@/lib/typesetting/typeset";
import { documentWords } from "./document-words";
import { unlessBusy } from "./workshop";

export type SheetOrder = {
	site: PublicSite;
	policy: PublicPolicy;
	/** The year's; null before the first publication. */
	evaluation: PublishedRevision | null;
	locale: Locale;
};

/** A file with the name under which it is saved, in the document's language. */
export type SheetFile = { pdf: Uint8Array; fileName: string };

/** The evaluation sheet of a policy's year as PDF; `busy` while too many documents wait to be made. */
export async function sheetFile({ site, policy, evaluation, locale }: SheetOrder): Promise<SheetFile | "busy"> {
	const words = documentWords(locale);
	const sheet = sheetData({ site, policy, evaluation, words, portalUrl: env().portalUrl });
	const named = { code: policy.code, title: localize(policy.title, locale).text };
	const name =
		evaluation === null
			? words.t("print.fileName", named)
			: words.t("print.fileNameOfYear", {
					...named,
					year: String(evaluation.fiscalYear),
					era: eraYear(evaluation.fiscalYear),
				});
	const set = await unlessBusy(() => typeset({ template: "sheet", ...sheet }));
	return set === null ? "busy" : { pdf: set.pdf, fileName: `${name}.pdf` };
}
