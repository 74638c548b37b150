import { readIndicator } from "@/lib/data/staff/plan/read-indicator";
import { readChapter, readPolicy, readSection } from "@/lib/data/staff/plan/read-place";
import { parseParam } from "@/lib/i18n/params";
import { indicatorCodeParam, numberParam, policyCodeParam } from "@/lib/schemas/url-params";
import type { StaffRequest } from "../../staff-route";

/** What the address of a page of the plan names; null for an address that can't be one. */

export type ChapterParams = { locale: string; chapter: string };
export type SectionParams = { locale: string; chapter: string; section: string };
export type CodeParams = { locale: string; code: string };

export async function loadChapter({ actor, params }: StaffRequest<ChapterParams>) {
	const number = parseParam(numberParam, params.chapter);
	return number === null ? null : readChapter(actor, number);
}

export async function loadSection({ actor, params }: StaffRequest<SectionParams>) {
	const [chapter, section] = [parseParam(numberParam, params.chapter), parseParam(numberParam, params.section)];
	return chapter === null || section === null ? null : readSection(actor, chapter, section);
}

/** Also of the pages below it, whose addresses say more. */
export async function loadPolicy({ actor, params }: Pick<StaffRequest<CodeParams>, "actor" | "params">) {
	const code = parseParam(policyCodeParam, params.code);
	return code === null ? null : readPolicy(actor, code);
}

/** Also of the pages below it, whose addresses say more. */
export async function loadIndicator({ actor, params }: Pick<StaffRequest<CodeParams>, "actor" | "params">) {
	const code = parseParam(indicatorCodeParam, params.code);
	return code === null ? null : readIndicator(actor, code);
}
