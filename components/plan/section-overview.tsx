import { useTranslations } from "next-intl";
import { LocalizedText } from "@/components/layout/localized-text";
import { PolicyList } from "@/components/policies/policy-list";
import type { SectionOutline } from "@/lib/data/public/outline";
import type { PublicSite } from "@/lib/data/public/site";

/** A section with its policies. */
export function SectionOverview({ site, section }: { site: PublicSite; section: SectionOutline }) {
	const t = useTranslations("section");
	return (
		<>
			<h1 className="mb-8 text-3xl">
				<span className="mr-3 block text-base sm:inline">{t("number", { number: section.number })}</span>
				<LocalizedText text={section.title} />
			</h1>
			<PolicyList policies={section.policies} wordings={site.wordings} />
		</>
	);
}
