import { useTranslations } from "next-intl";
import type { DifferenceSegment } from "@/lib/domain/entry/text-difference";

type MarkedTextProps = { segments: readonly DifferenceSegment[]; side: "before" | "after" };

/**
 * One side of a comparison: what only it has is marked, by a line through or under it, and in words for those who don't
 * see that.
 */
export function MarkedText({ segments, side }: MarkedTextProps) {
	const t = useTranslations("review.marks");
	const own = side === "before" ? "removed" : "added";
	const Mark = side === "before" ? "del" : "ins";
	const look = side === "before" ? "bg-red-50 line-through" : "bg-green-50 underline decoration-2";
	return (
		<p lang="ja" className="whitespace-pre-line">
			{segments
				.filter(({ kind }) => kind === "same" || kind === own)
				.map(({ kind, text }, index) =>
					kind === "same" ? (
						// biome-ignore lint/suspicious/noArrayIndexKey: segments never move
						<span key={index}>{text}</span>
					) : (
						// biome-ignore lint/suspicious/noArrayIndexKey: segments never move
						<Mark key={index} className={`${look} underline-offset-4`}>
							<span className="sr-only">{t(`${own}.start`)}</span>
							{text}
							<span className="sr-only">{t("end")}</span>
						</Mark>
					),
				)}
		</p>
	);
}
