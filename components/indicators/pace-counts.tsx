import { useTranslations } from "next-intl";
import { PACES, type Pace } from "@/lib/domain/progress";
import { PaceLabel } from "./pace-label";

/** 「指標 2件：順調 1・後退 1」 */
export function PaceCounts({ paces }: { paces: readonly Pace[] }) {
	const t = useTranslations("indicator");
	if (paces.length === 0) return t("noIndicators");
	const counts = PACES.map((pace) => ({ pace, count: paces.filter((other) => other === pace).length }));
	return (
		<>
			{t("count", { count: paces.length })}
			<ul className="mt-1 flex flex-wrap gap-x-5">
				{counts
					.filter(({ count }) => count > 0)
					.map(({ pace, count }) => (
						<li key={pace}>
							<PaceLabel pace={pace} /> <span className="font-bold tabular-nums">{count}</span>
						</li>
					))}
			</ul>
		</>
	);
}
