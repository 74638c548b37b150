import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { SelectionParameter } from "@/lib/domain/selection-query";
import { useParameterName } from "./use-parameter-name";

/** What of the address can't be read, with a way to each field. Sections stand in the field of the chapters. */
export function SelectionProblems({ unreadable }: { unreadable: readonly SelectionParameter[] }) {
	const t = useTranslations("council.problems");
	const parameterName = useParameterName();
	const fields = new Set(unreadable.map((name) => (name === "section" ? "chapter" : name)));
	const problems = [...fields].map((name) => ({
		href: `#${name}`,
		text: t("unreadable", { field: parameterName(name) }),
	}));
	return (
		<div className="mt-6">
			<ErrorSummary title={t("title")} problems={[...problems, { href: null, text: t("kept") }]} at={0} />
		</div>
	);
}
