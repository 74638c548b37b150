"use server";

import { redirect } from "next/navigation";
import { currentSession } from "@/lib/auth/current-actor";
import { isOwnOrigin } from "@/lib/auth/origin";
import { endSession } from "@/lib/auth/sign-in";
import { endOwnSession } from "@/lib/data/staff/sessions";
import { DEFAULT_LOCALE } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { localeName } from "@/lib/schemas/url-params";

/** Ends the session of whoever sends the form, and leads to the sign-in page. */
export async function signOut(form: FormData): Promise<void> {
	const locale = localeName.catch(DEFAULT_LOCALE).parse(form instanceof FormData ? form.get("locale") : null);
	if (await isOwnOrigin()) {
		const session = await currentSession();
		if (session !== null) await endOwnSession(session.actor, session.sessionId);
		await endSession();
	}
	redirect(routes.signIn(locale));
}
