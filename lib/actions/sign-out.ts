"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { auth } from "@/lib/auth/auth";
import { isOwnOrigin } from "@/lib/auth/origin";
import { routes } from "@/lib/routes";
import { localeName } from "@/lib/schemas/url-params";

/** Ends the session of whoever sends the form, and leads to the sign-in page. */
export async function signOut(form: FormData): Promise<void> {
	const locale = localeName.parse(form.get("locale"));
	if (await isOwnOrigin()) await auth().api.signOut({ headers: await headers() });
	redirect(routes.signIn(locale));
}
