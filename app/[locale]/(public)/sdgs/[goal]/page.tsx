import { getTranslations } from "next-intl/server";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { PublicPage } from "@/components/layout/public-page";
import { goalKey } from "@/components/plan/goal-key";
import { SdgOverview } from "@/components/plan/sdg-overview";
import { getPublicSdgPolicies } from "@/lib/data/public/outline";
import { getPublicSite } from "@/lib/data/public/site";
import { notFoundMetadata, pageMetadata } from "@/lib/i18n/metadata";
import { localeOf, parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { sdgGoalParam } from "@/lib/schemas/url-params";

type Props = { params: Promise<{ locale: string; goal: string }> };

export async function generateMetadata({ params }: Props) {
	const locale = await localeOf(params);
	const goal = parseParam(sdgGoalParam, (await params).goal);
	if (!locale || goal === null) return notFoundMetadata();
	const t = await getTranslations("sdg");
	const name = t(`goals.${goalKey(goal)}`);
	return pageMetadata({
		locale,
		path: (other) => routes.sdg(other, goal),
		title: t("title", { goal, name }),
		description: t("description", { goal, name }),
	});
}

/** Every goal has its page, also one that no policy names yet. */
export default async function SdgPage({ params }: Props) {
	const locale = await localeOf(params);
	const goal = parseParam(sdgGoalParam, (await params).goal);
	if (!locale || goal === null) return <NotFoundPage />;
	const [site, policies, t] = await Promise.all([
		getPublicSite(),
		getPublicSdgPolicies(goal),
		getTranslations("layout"),
	]);
	if (!site) return <NotFoundPage />;
	return (
		<PublicPage
			site={site}
			path={(other) => routes.sdg(other, goal)}
			crumbs={[{ href: routes.home(locale), label: t("home") }]}
		>
			<SdgOverview site={site} goal={goal} policies={policies} />
		</PublicPage>
	);
}
