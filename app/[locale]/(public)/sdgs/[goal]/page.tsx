import { getTranslations } from "next-intl/server";
import { PublicPage } from "@/components/layout/public-page";
import { goalKey } from "@/components/plan/goal-key";
import { SdgOverview } from "@/components/plan/sdg-overview";
import { getPublicSdgPolicies } from "@/lib/data/public/outline";
import { getPublicSite } from "@/lib/data/public/site";
import { pageMetadata } from "@/lib/i18n/metadata";
import { localeOf, parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { sdgGoalParam } from "@/lib/schemas/url-params";

import { publicMetadata, publicPage } from "../../public-route";

type Props = { params: Promise<{ locale: string; goal: string }> };

/** Every goal has its page, also one that no policy names yet. */
async function load({ params }: Props) {
	const locale = await localeOf(params);
	const goal = parseParam(sdgGoalParam, (await params).goal);
	if (!locale || goal === null) return null;
	const [site, policies] = await Promise.all([getPublicSite(), getPublicSdgPolicies(goal)]);
	return site && { locale, goal, site, policies };
}

export const generateMetadata = publicMetadata(load, async ({ locale, goal }) => {
	const t = await getTranslations("sdg");
	const name = t(`goals.${goalKey(goal)}`);
	return pageMetadata({
		locale,
		path: (other) => routes.sdg(other, goal),
		title: t("title", { goal, name }),
		description: t("description", { goal, name }),
	});
});

export default publicPage(load, async ({ locale, goal, site, policies }) => {
	const t = await getTranslations("layout");
	return (
		<PublicPage
			site={site}
			path={(other) => routes.sdg(other, goal)}
			crumbs={[{ href: routes.home(locale), label: t("home") }]}
		>
			<SdgOverview site={site} goal={goal} policies={policies} />
		</PublicPage>
	);
});
