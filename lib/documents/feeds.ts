import "server-only";
import type { PublicDivision } from "@/lib/data/public/mapping";
import type { PublicPolicy } from "@/lib/data/public/policy";
import { getPublicationEvents, type PublicationScope } from "@/lib/data/public/publications";
import type { PublicSite } from "@/lib/data/public/site";
import { type Locale, localize } from "@/lib/domain/localized";
import { nameIn } from "@/lib/domain/names";
import type { PublicationEvent } from "@/lib/domain/publication-event";
import { absolute } from "@/lib/env";
import { atomFeed, type FeedEntry } from "@/lib/export/atom";
import { publicationWords } from "@/lib/i18n/publication-words";
import { wordsOf } from "@/lib/i18n/words";
import { routes } from "@/lib/routes";

/** Atom feeds of what was published and corrected, in the language of the page that they accompany. */

/** Of the whole plan. */
export function planFeed(site: PublicSite, locale: Locale): Promise<string> {
	const title = feedWords(locale)("planTitle", {
		town: townName(site, locale),
		plan: localize(site.plan.title, locale).text,
	});
	return feedOf({ site, locale, scope: {}, title, address: routes.feed(locale), page: routes.home(locale) });
}

/** Of the policies that a division leads or takes part in. */
export function divisionFeed(site: PublicSite, { slug, names }: PublicDivision, locale: Locale): Promise<string> {
	const division = localize(nameIn(names, site.plan.years.targetYear), locale).text;
	const title = feedWords(locale)("divisionTitle", { town: townName(site, locale), division });
	const [address, page] = [routes.divisionFeed(locale, slug), routes.division(locale, slug)];
	return feedOf({ site, locale, scope: { division: slug }, title, address, page });
}

/** Of one policy. */
export function policyFeed(
	site: PublicSite,
	{ code, title: name }: Pick<PublicPolicy, "code" | "title">,
	locale: Locale,
): Promise<string> {
	const given = { town: townName(site, locale), code, title: localize(name, locale).text };
	const title = feedWords(locale)("policyTitle", given);
	const [address, page] = [routes.policyFeed(locale, code), routes.policy(locale, code)];
	return feedOf({ site, locale, scope: { policy: code }, title, address, page });
}

type FeedParts = {
	site: PublicSite;
	locale: Locale;
	scope: PublicationScope;
	title: string;
	/** Paths. */
	address: string;
	page: string;
};

async function feedOf({ site, locale, scope, title, address, page }: FeedParts): Promise<string> {
	const events = await getPublicationEvents(scope);
	const say = publicationWords(site.wordings, locale);
	return atomFeed({
		locale,
		title,
		subtitle: feedWords(locale)("subtitle"),
		address: absolute(address),
		page: absolute(page),
		author: { name: townName(site, locale), website: site.municipality.websiteUrl },
		licence: { name: localize(site.licence.name, locale).text, url: site.licence.url },
		entries: events.map((event) => ({ ...say(event), ...entryFacts(event, locale) })),
		since: new Date(Date.UTC(site.plan.years.firstYear, 3, 1)),
	});
}

/** The id is the page for good of the year, or the chapter's, with the number of the revision, which none other bears. */
function entryFacts(
	{ subject, revision, corrected }: PublicationEvent,
	locale: Locale,
): Omit<FeedEntry, "title" | "summary"> {
	const { fiscalYear, number, publishedAt } = revision;
	const facts = { publishedAt, category: corrected ? "correction" : "publication" } as const;
	if (subject.kind === "chapter") {
		const page = absolute(routes.chapter(locale, subject.number));
		return { ...facts, id: `${page}#${fiscalYear}-revision-${number}`, page, related: page };
	}
	const page = absolute(routes.policyYear(locale, subject.code, fiscalYear));
	const related = absolute(routes.policyHistory(locale, subject.code));
	return { ...facts, id: `${page}#revision-${number}`, page, related };
}

const feedWords = (locale: Locale) => wordsOf({ locale, namespace: "feeds" });

const townName = ({ municipality }: PublicSite, locale: Locale) => localize(municipality.name, locale).text;
