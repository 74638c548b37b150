import "server-only";
import { setImmediate } from "node:timers/promises";
import { eachPublicPolicy, type PublicPolicy } from "@/lib/data/public/policy";
import type { OutlinedPolicy } from "@/lib/data/public/selection";
import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { localize } from "@/lib/domain/localized";
import type { Selection } from "@/lib/domain/selection";
import { toQuery } from "@/lib/domain/selection-query";
import { env } from "@/lib/env";
import type { Words } from "@/lib/export/pdf/words";
import type { SummaryChapter, SummarySource } from "@/lib/export/workbook/source";
import { summaryWorkbook, yearsText } from "@/lib/export/workbook/summary-workbook";
import { writeWorkbookApart } from "@/lib/workbook/write-apart";
import { readChosen } from "./chosen";
import { publishedEpoch } from "./published-epoch";
import { Workshop } from "./workshop";

/** An .xlsx file that is ready to be sent. */
type SummaryFile = {
	bytes: Uint8Array<ArrayBuffer>;
	/** `阿見町_評価のまとめ_R6.xlsx` */
	fileName: string;
	licenceUrl: string;
};

/** Why there is no file: nothing that was chosen is published, or more than a person would print. */
type SummaryRefusal = { reason: "nothing" } | { reason: "tooMuch"; count: number; most: number };

export type SummaryResult = { file: SummaryFile; refusal: null } | { file: null; refusal: SummaryRefusal };

/** Policies times years: the texts alone then fill more than a thousand sheets of paper. */
const MOST_POLICY_YEARS = 1000;

const refuse = (refusal: SummaryRefusal): SummaryResult => ({ file: null, refusal });

const BOUNDS = {
	waiting: 10,
	documents: 20,
	bytes: 32e6,
	bytesOf: ({ file }: SummaryResult) => file?.bytes.byteLength ?? 0,
};

const workshop = new Workshop<SummaryResult>(BOUNDS);

/**
 * The workbook for people of a selection, made now or kept since the last publication. One is made at a time; throws
 * `WorkshopBusy` when too many wait already.
 */
export function makeSummaryWorkbook(selection: Selection, words: Words): Promise<SummaryResult> {
	const key = { name: `${words.locale} ${toQuery(selection)}`, epoch: publishedEpoch() };
	return workshop.make(key, () => make(selection, words));
}

async function make(selection: Selection, words: Words): Promise<SummaryResult> {
	const chosen = await readChosen(selection);
	const [firstYear, ...laterYears] = chosen?.years ?? [];
	if (chosen === null || firstYear === undefined) return refuse({ reason: "nothing" });
	const { site, comparedYear, divisionNames } = chosen;
	const years = [firstYear, ...laterYears] as const;
	if (!chosen.policies.some((policy) => isPublishedIn(policy, years))) return refuse({ reason: "nothing" });
	const count = chosen.policies.length * years.length;
	if (count > MOST_POLICY_YEARS) return refuse({ reason: "tooMuch", count, most: MOST_POLICY_YEARS });
	const source: SummarySource = {
		words,
		portalUrl: env().portalUrl,
		madeAt: new Date(),
		pause: setImmediate,
		site,
		selection,
		years,
		comparedYear,
		divisionNames,
		chapters: chaptersOf(chosen.policies),
		policies: await readPolicies(chosen.policies),
	};
	const town = localize(site.municipality.name, words.locale).text;
	const file = {
		bytes: await writeWorkbookApart(await summaryWorkbook(source)),
		fileName: words.t("summaryWorkbook.fileName", { town, years: yearsText(source) }),
		licenceUrl: site.licence.url,
	};
	return { file, refusal: null };
}

const isPublishedIn = ({ grades }: OutlinedPolicy, years: readonly FiscalYear[]) =>
	grades.some(({ fiscalYear }) => years.includes(fiscalYear));

/** The chapters of the chosen policies, in their order. */
function chaptersOf(chosen: readonly OutlinedPolicy[]): SummaryChapter[] {
	return [...new Map(chosen.map(({ chapterOutline }) => [chapterOutline.number, chapterOutline])).values()];
}

async function readPolicies(chosen: readonly OutlinedPolicy[]): Promise<PublicPolicy[]> {
	const policies: PublicPolicy[] = [];
	for await (const batch of eachPublicPolicy(chosen.map(({ code }) => code))) policies.push(...batch);
	return policies;
}
