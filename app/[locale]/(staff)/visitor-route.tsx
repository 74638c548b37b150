import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { PublicPage } from "@/components/layout/public-page";
import { getPublicSite } from "@/lib/data/public/site";
import type { Locale } from "@/lib/domain/localized";
import { localeOf } from "@/lib/i18n/params";

type Params = { locale: string } & Record<string, string>;
type VisitorProps<P extends Params> = {
	params: Promise<P>;
	searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What a page is given that anyone may open: parsed by the page's schemas. */
export type VisitorRequest<P extends Params> = {
	locale: Locale;
	params: P;
	search: Record<string, string | string[] | undefined>;
};

type VisitorPage<P extends Params, Loaded> = {
	/** The page's own address, for the language links. */
	path: (locale: Locale, request: VisitorRequest<P>) => string;
	/** Reads; or leads elsewhere, by `redirect`. */
	load: (request: VisitorRequest<P>) => Promise<Loaded>;
	render: (loaded: Loaded, request: VisitorRequest<P>) => ReactNode | Promise<ReactNode>;
};

/** A page on the way into the staff area, for people who aren't signed in: in the frame of the public pages. */
export function visitorPage<P extends Params, Loaded>({ path, load, render }: VisitorPage<P, Loaded>) {
	// biome-ignore lint/correctness/noComponentHookFactories: made once a file, at module level, and without state
	return async function VisitorRoute(props: VisitorProps<P>) {
		const locale = await localeOf(props.params);
		if (locale === null) notFound();
		const params = await props.params;
		const request = { locale, params, search: await props.searchParams };
		const loaded = await load(request);
		return (
			<PublicPage site={await getPublicSite()} path={(other) => path(other, request)}>
				{await render(loaded, request)}
			</PublicPage>
		);
	};
}
