import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { StaffFrame } from "@/components/layout/staff-frame";
import { currentActor } from "@/lib/auth/current-actor";
import { getPublicSite } from "@/lib/data/public/site";
import { NotPermitted } from "@/lib/data/staff/access";
import type { Locale } from "@/lib/domain/localized";
import type { Actor } from "@/lib/domain/permissions";
import { localeOf } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";

type Params = { locale: string } & Record<string, string>;
type StaffProps<P extends Params> = {
	params: Promise<P>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What a page of staff is given: who asks, in which language, and what the address says. Parsed by the page's schemas. */
export type StaffRequest<P extends Params> = {
	actor: Actor;
	locale: Locale;
	params: P;
	search: Record<string, string | string[] | undefined>;
};

type StaffPage<P extends Params, Loaded> = {
	/** The page's own address, to come back to after signing in, and for the language links. */
	path: (locale: Locale, params: P) => string;
	/** Also for those whose role doesn't count yet; without it they are led to their account, which says why. */
	alsoWithoutRole?: boolean;
	/** Reads through lib/data/staff, which checks the right. Null: there is no such thing. */
	load: (request: StaffRequest<P>) => Promise<Loaded | null>;
	render: (loaded: Loaded, request: StaffRequest<P>) => ReactNode | Promise<ReactNode>;
};

/**
 * A page of the staff area. Whoever is not signed in signs in first and comes back; whoever may not see it is told that
 * there is no such page, as for a wrong address.
 */
export function staffPage<P extends Params, Loaded>({
	path,
	alsoWithoutRole = false,
	load,
	render,
}: StaffPage<P, Loaded>) {
	// biome-ignore lint/correctness/noComponentHookFactories: made once a file, at module level, and without state
	return async function StaffRoute(props: StaffProps<P>) {
		const locale = await localeOf(props.params);
		if (locale === null) notFound();
		const params = await props.params;
		const actor = await currentActor();
		if (actor === null) redirect(routes.signIn(locale, path(locale, params)));
		if (actor.role === null && !alsoWithoutRole) redirect(routes.staff.account(locale));
		const request = { actor, locale, params, search: await props.searchParams };
		const loaded = await attempt(load, request);
		if (loaded === null) notFound();
		return (
			<StaffFrame site={await getPublicSite()} actor={actor} path={(other) => path(other, params)}>
				{await render(loaded, request)}
			</StaffFrame>
		);
	};
}

async function attempt<P extends Params, Loaded>(
	load: StaffPage<P, Loaded>["load"],
	request: StaffRequest<P>,
): Promise<Loaded | null> {
	try {
		return await load(request);
	} catch (error) {
		if (error instanceof NotPermitted) return null;
		throw error;
	}
}

/** A staff page's title, by its key in the messages' `staff.titles`. Nothing of the staff area is for search engines. */
export function staffMetadata(key: StaffTitle) {
	return async function generateMetadata(): Promise<Metadata> {
		const locale = await getLocale();
		const t = await getTranslations({ locale, namespace: "staff.titles" });
		const tLayout = await getTranslations({ locale, namespace: "layout" });
		return { title: `${t(key)} | ${tLayout("portalTitle")}`, robots: { index: false, follow: false } };
	};
}

type StaffTitle = Parameters<Awaited<ReturnType<typeof getTranslations<"staff.titles">>>>[0];
