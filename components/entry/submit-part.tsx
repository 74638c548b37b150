"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { useEntryContent } from "./entry-context";
import { FindingNote } from "./field-notes";

type SubmitPartProps = { id: string; isBusy: boolean };

/** The end of the form: what belongs to no field, and the button that submits. */
export function SubmitPart({ id, isBusy }: SubmitPartProps) {
	const t = useTranslations("entry");
	const { findings } = useEntryContent();
	return (
		<Section id="submission" title={t("sections.submission")}>
			{findings
				.filter(({ field }) => field === null)
				.map((finding) => (
					<FindingNote key={finding.key} finding={finding} />
				))}
			<p className="max-w-text">{t("submitText")}</p>
			<Button id={id} kind="primary" name="intent" value="submit" aria-disabled={isBusy || undefined}>
				{t("submit")}
			</Button>
		</Section>
	);
}
