import { LocalizedText } from "@/components/layout/localized-text";
import type { PublicSite } from "@/lib/data/public/site";

/** The licence's name, leading to its text; machines know it by `rel`. */
export function LicenceLink({ licence }: { licence: PublicSite["licence"] }) {
	return (
		<a href={licence.url} rel="license">
			<LocalizedText text={licence.name} />
		</a>
	);
}
