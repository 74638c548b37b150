import { useTranslations } from "next-intl";
import type { Pace } from "@/lib/domain/progress";

/** ◎○△ as Japanese readers know them; the word beside says the same. */
const GLYPHS: Record<Pace, string> = {
	achieved: "◎",
	onTrack: "○",
	behind: "△",
	regressed: "▼",
	notYet: "◇",
	belowTarget: "△",
	noData: "－",
};

export function PaceLabel({ pace }: { pace: Pace }) {
	const t = useTranslations("pace");
	return (
		<span className="whitespace-nowrap">
			<span aria-hidden="true" className="mr-1">
				{GLYPHS[pace]}
			</span>
			{t(pace)}
		</span>
	);
}
