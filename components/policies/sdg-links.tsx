import { useLocale, useTranslations } from "next-intl";
import { goalKey } from "@/components/plan/goal-key";
import { routes } from "@/lib/routes";

/** The Sustainable Development Goals by number and name; the icons' pictures of text are not used. */
export function SdgLinks({ goals }: { goals: readonly number[] }) {
	const t = useTranslations("sdg");
	const locale = useLocale();
	return (
		<ul className="flex flex-wrap gap-x-4">
			{goals.map((goal) => (
				<li key={goal}>
					<a href={routes.sdg(locale, goal)} className="inline-block py-0.5">
						{goal} {t(`goals.${goalKey(goal)}`)}
					</a>
				</li>
			))}
		</ul>
	);
}
