import { useTranslations } from "next-intl";
import type { BookProgress } from "./book-view";

const STEPS = ["waiting", "reading", "preparing", "setting"] as const;

/** Browsers draw it in colours of their own, each by its own name for the two halves. */
const BAR =
	"mt-1 block h-2 w-full max-w-80 appearance-none border-0 bg-gray-200 [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-gray-200 [&::-webkit-progress-value]:bg-accent";

/** The steps in which a book is made: which are done, which is being done and how far. */
export function BookSteps({ progress, isStill }: { progress: BookProgress; isStill: boolean }) {
	const t = useTranslations("bookPage");
	const current = STEPS.indexOf(progress.step);
	return (
		<>
			<p>{t(isStill ? "inWorkStill" : "inWork")}</p>
			<ol className="border-rule border-l-4">
				{STEPS.map((step, index) => (
					<li
						key={step}
						aria-current={index === current ? "step" : undefined}
						className={`-ml-1 border-l-4 py-1.5 pl-4 ${index === current ? "border-accent font-bold" : "border-transparent"}`}
					>
						<span>{t(`steps.${step}`)}</span>
						<span className={index === current ? "" : "text-ink-soft text-sm"}>
							{index < current && t("done")}
							{index === current && <StepText progress={progress} />}
						</span>
					</li>
				))}
			</ol>
		</>
	);
}

function StepText({ progress }: { progress: BookProgress }) {
	const t = useTranslations("bookPage");
	switch (progress.step) {
		case "waiting":
			return t("ahead", { count: progress.ahead });
		case "reading":
			return t("now");
		case "preparing":
			return (
				<>
					{t("prepared", { prepared: progress.prepared, sheets: progress.sheets })}
					<progress
						max={Math.max(progress.sheets, 1)}
						value={progress.prepared}
						aria-label={t("steps.preparing")}
						className={BAR}
					/>
				</>
			);
		case "setting":
			return t("setting", { sheets: progress.sheets });
	}
}
