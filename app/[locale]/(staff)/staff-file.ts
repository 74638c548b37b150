import { currentActor } from "@/lib/auth/current-actor";
import { NotPermitted } from "@/lib/data/staff/access";
import type { Locale } from "@/lib/domain/localized";
import type { Actor } from "@/lib/domain/permissions";
import { localeOf } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";

export type StaffFileContext = { params: Promise<{ locale: string }> };

/**
 * Answers a request for or with a file as a page of staff would: whoever is not signed in is led to sign in, whoever may
 * not is told that there is no such thing.
 */
export async function answerStaff(
	{ params }: StaffFileContext,
	answer: (actor: Actor, locale: Locale) => Promise<Response>,
	/** The page to come back to after signing in. */
	page: (locale: Locale) => string = routes.staff.workbooks,
): Promise<Response> {
	const locale = await localeOf(params);
	if (locale === null) return new Response(null, { status: 404 });
	const actor = await currentActor();
	if (actor === null) return moveTo(routes.signIn(locale, page(locale)));
	try {
		return await answer(actor, locale);
	} catch (error) {
		if (error instanceof NotPermitted) return new Response(null, { status: 404 });
		throw error;
	}
}

/** Leads the browser to a page, which it asks for with GET. */
export function moveTo(path: string): Response {
	return new Response(null, { status: 303, headers: { Location: path } });
}
