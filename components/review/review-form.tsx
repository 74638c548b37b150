"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AnswerPlace } from "@/components/forms/answer-place";
import { FormAnswer } from "@/components/forms/form-answer";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { describedBy, FormField } from "@/components/ui/form-field";
import { TextArea } from "@/components/ui/text-input";
import { decideReview } from "@/lib/actions/review";
import type { RevisionState } from "@/lib/domain/workflow";
import { CommentFields } from "./field-comment";

type ReviewFormProps = {
	revisionId: number;
	state: RevisionState;
	/** The comparison, with a place for a comment on each field. */
	children: ReactNode;
};

/** The comparison, and below it what the reviewer decides. What was typed stays through errors and refusals. */
export function ReviewForm({ revisionId, state: revisionState, children }: ReviewFormProps) {
	const t = useTranslations("review");
	const { state, dispatch, pending, field } = useForm(decideReview);
	const comment = field("comment");
	const isApproved = revisionState === "approved";
	const canDecide = revisionState === "submitted" || isApproved;
	// A decision that came too late keeps its comments on the page, to be copied or sent otherwise.
	const isShown = canDecide || state.status === "invalid";
	return (
		<form action={dispatch} className="space-y-8">
			<AnswerPlace at={state.at}>
				<FormAnswer
					state={state}
					done={state.data && t(`decided.${state.data.decided}`, { mails: state.data.mails })}
				/>
			</AnswerPlace>
			<input type="hidden" name="revision" value={revisionId} />
			<CommentFields.Provider value={isShown ? field : null}>{children}</CommentFields.Provider>
			{isShown && (
				<section id="decision" aria-labelledby="decision-heading" className="space-y-4">
					<h2 id="decision-heading" className="border-accent border-b-2 pb-1 text-2xl">
						{t("decision")}
					</h2>
					<FormField id="comment" label={t("comment.general")} hint={t("comment.generalHint")} error={comment.error}>
						<TextArea
							name="comment"
							defaultValue={comment.value}
							{...describedBy("comment", { hint: true, error: comment.error })}
						/>
					</FormField>
					<div className="flex flex-wrap gap-3">
						{!isApproved && (
							<Button kind="primary" name="task" value="approve" aria-disabled={pending}>
								{t("approve")}
							</Button>
						)}
						<Button name="task" value="return" aria-disabled={pending}>
							{t("return")}
						</Button>
					</div>
				</section>
			)}
		</form>
	);
}
