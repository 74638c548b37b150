"use client";

import { useLocale, useTranslations } from "next-intl";
import { Choice, Choices } from "@/components/ui/choice";
import type { DivisionChoice } from "@/lib/data/staff/users";
import { localize } from "@/lib/domain/localized";
import { STAFF_ROLES } from "@/lib/domain/permissions";

type Field = { value: string; values: readonly string[]; error: string | undefined };

type RightsFieldsProps = {
	role: Field;
	/** The ticked divisions' ids, as texts. */
	divisions: Field;
	choices: readonly DivisionChoice[];
	/** Changes with every answer: choices are drawn anew with what was chosen last. */
	at: number;
};

/** What someone may do, and for which divisions an editor fills in. */
export function RightsFields({ role, divisions, choices, at }: RightsFieldsProps) {
	const t = useTranslations("accounts.users");
	const tAccounts = useTranslations("accounts");
	const locale = useLocale();
	return (
		<>
			<Choices key={`role-${at}`} id="role" legend={t("columns.role")} error={role.error}>
				{STAFF_ROLES.map((name) => (
					<Choice
						key={name}
						id={`role-${name}`}
						type="radio"
						name="role"
						value={name}
						label={tAccounts(`roles.${name}`)}
						hint={t(`roleHints.${name}`)}
						defaultChecked={role.value === name}
					/>
				))}
			</Choices>
			<Choices
				key={`divisions-${at}`}
				id="divisions"
				legend={t("columns.divisions")}
				hint={t("divisionsHint")}
				error={divisions.error}
			>
				<div className="gap-x-6 sm:columns-2">
					{choices.map(({ id, name }) => {
						const { text, lang } = localize(name, locale);
						return (
							<Choice
								key={id}
								id={`division-${id}`}
								type="checkbox"
								name="divisions"
								value={id}
								label={<span lang={lang}>{text}</span>}
								defaultChecked={divisions.values.includes(String(id))}
							/>
						);
					})}
				</div>
			</Choices>
		</>
	);
}
