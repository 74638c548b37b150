import { useTranslations } from "next-intl";

/** Says of a sheet that it corrects one that is published; nothing of a year's first. */
export function CorrectionMark({ number }: { number: number }) {
	const t = useTranslations("sheet");
	if (number === 1) return null;
	return (
		<span className="ml-2 whitespace-nowrap border border-ink px-1 font-normal text-sm">
			{t("correction", { number })}
		</span>
	);
}
