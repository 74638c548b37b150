import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { describedBy, FormField } from "@/components/ui/form-field";
import { Select, TextInput } from "@/components/ui/text-input";
import type { AuditChoices } from "@/lib/data/staff/audit-log";
import { routes } from "@/lib/routes";
import { useAuditWords } from "./audit-words";

type AuditFilterFormProps = {
	choices: AuditChoices;
	/** What was typed, by field, and the fields that can't be understood. */
	typed: Record<string, string>;
	problems: readonly string[];
};

/** Asks for a part of the log. Sent by GET, so that what is shown has an address. */
export function AuditFilterForm({ choices, typed, problems }: AuditFilterFormProps) {
	const t = useTranslations("audit");
	const locale = useLocale();
	const words = useAuditWords();
	const errorOf = (field: string) => (problems.includes(field) ? t("noSuchDay") : undefined);
	const options = (values: readonly string[], say: (value: string) => string): ReactNode => (
		<>
			<option value="">{t("all")}</option>
			{values.map((value) => (
				<option key={value} value={value}>
					{say(value)}
				</option>
			))}
		</>
	);
	return (
		<form method="get" action={routes.admin.audit(locale)} className="mt-6 grid gap-x-8 gap-y-4 sm:grid-cols-2">
			{(["from", "to"] as const).map((field) => (
				<FormField key={field} id={field} label={t(`filter.${field}`)} error={errorOf(field)}>
					<TextInput
						type="date"
						name={field}
						defaultValue={typed[field]}
						className="max-w-48"
						{...describedBy(field, { error: errorOf(field) })}
					/>
				</FormField>
			))}
			<FormField id="actor" label={t("filter.actor")} hint={t("hints.actor")}>
				<TextInput name="actor" defaultValue={typed.actor} {...describedBy("actor", { hint: true })} />
			</FormField>
			<FormField id="record" label={t("filter.record")} hint={t("hints.record")}>
				<TextInput name="record" defaultValue={typed.record} {...describedBy("record", { hint: true })} />
			</FormField>
			<FormField id="entity" label={t("filter.entity")}>
				<Select id="entity" name="entity" defaultValue={typed.entity}>
					{options(choices.entities, words.entity)}
				</Select>
			</FormField>
			<FormField id="action" label={t("filter.action")}>
				<Select id="action" name="action" defaultValue={typed.action}>
					{options(choices.actions, words.action)}
				</Select>
			</FormField>
			<p className="flex flex-wrap items-center gap-x-6 gap-y-2">
				<Button kind="primary">{t("show")}</Button>
				<a href={routes.admin.audit(locale)}>{t("showAll")}</a>
			</p>
		</form>
	);
}
