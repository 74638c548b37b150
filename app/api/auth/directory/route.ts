import { redirect } from "next/navigation";
import type { NextRequest } from "next/server";
import { mayGoToDirectory, startAtDirectory } from "@/lib/auth/directory-sign-in";
import { DEFAULT_LOCALE } from "@/lib/domain/localized";
import { env } from "@/lib/env";
import { routes } from "@/lib/routes";
import { ownPath } from "@/lib/schemas/accounts";
import { localeName } from "@/lib/schemas/url-params";

export const dynamic = "force-dynamic";

/**
 * Leads to the town's directory. A link and no form: the content security policy lets forms lead to the portal alone,
 * and which directory a town has isn't known to the build.
 */
export async function GET({ nextUrl: { searchParams } }: NextRequest): Promise<Response> {
	if (env().directory === null) return new Response(null, { status: 404 });
	const locale = localeName.catch(DEFAULT_LOCALE).parse(searchParams.get("locale"));
	const next = ownPath(searchParams.get("next"));
	if (!(await mayGoToDirectory(new Date()))) redirect(routes.signIn(locale, next, "tooManyTries"));
	const onSuccess = next ?? routes.staff.home(locale);
	const address = await startAtDirectory({ onSuccess, onFailure: routes.signIn(locale, next) });
	redirect(address ?? routes.signIn(locale, next, "directoryFailed"));
}
