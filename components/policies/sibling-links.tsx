import { useLocale, useTranslations } from "next-intl";
import { LocalizedText } from "@/components/layout/localized-text";
import type { PolicyPlace } from "@/lib/data/public/policy";
import { routes } from "@/lib/routes";

/** The section's policies, so that a reader can go on to the next. */
export function SiblingLinks({ policy }: { policy: PolicyPlace & { code: string } }) {
	const t = useTranslations("policy");
	const locale = useLocale();
	return (
		<nav aria-labelledby="siblings-heading" className="mt-12 print:hidden">
			<h2 id="siblings-heading" className="text-lg">
				{t("siblings")}
			</h2>
			<ol className="mt-2">
				{policy.siblings.map(({ code, number, title }) => (
					<li key={code}>
						{code === policy.code ? (
							<span aria-current="page" className="inline-block py-0.5 font-bold">
								{number} <LocalizedText text={title} />
							</span>
						) : (
							<a href={routes.policy(locale, code)} className="inline-block py-0.5">
								{number} <LocalizedText text={title} />
							</a>
						)}
					</li>
				))}
			</ol>
		</nav>
	);
}
