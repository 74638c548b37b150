import { useTranslations } from "next-intl";

/** Leads to the feed of what is published here. */
export function FeedLink({ href }: { href: string }) {
	const t = useTranslations("feeds");
	return (
		<a href={href} type="application/atom+xml" className="inline-block py-0.5 print:hidden">
			{t("subscribe")}
		</a>
	);
}
