"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import type { FormState } from "@/lib/actions/form-state";
import { useProblemText } from "./use-form";

type FormAnswerProps = {
	state: FormState<unknown>;
	/** What to say when it is done. Without it, success shows in the page itself. */
	done?: ReactNode;
	/** The id of a field's control, where it is not the field's name. */
	idOf?: (field: string) => string;
};

/** The answer to a sent form, at its top: the error summary, or that it was done. */
export function FormAnswer({ state, done, idOf = (field) => field }: FormAnswerProps) {
	const t = useTranslations("forms");
	const say = useProblemText();
	if (state.status === "idle") return null;
	if (state.status === "done") {
		return (
			done && (
				<p role="status" className="max-w-text border-green-800 border-l-4 bg-green-50 px-4 py-3 font-bold">
					{done}
				</p>
			)
		);
	}
	const problems =
		state.status === "invalid"
			? state.problems.map((problem) => ({
					href: problem.field === null ? null : `#${idOf(problem.field)}`,
					text: say(problem),
				}))
			: [{ href: null, text: t(`stopped.${state.status}`) }];
	return <ErrorSummary title={t("summary")} problems={problems} at={state.at} />;
}
