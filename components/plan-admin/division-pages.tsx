import { useLocale, useTranslations } from "next-intl";
import { LocalizedText } from "@/components/layout/localized-text";
import { ScrollTable } from "@/components/ui/scroll-table";
import { Section } from "@/components/ui/section";
import type { DivisionDetails, DivisionEntry } from "@/lib/data/staff/plan/divisions";
import { routes } from "@/lib/routes";
import { AdminPage } from "./admin-page";
import { NameList } from "./name-list";
import { RecordForm } from "./record-form";
import { StepForm } from "./step-form";
import { useNewDivisionFields } from "./town-fields";

/** Every division, and a form for a new one. */
export function DivisionsPage({ divisions }: { divisions: readonly DivisionEntry[] }) {
	const t = useTranslations("planAdmin");
	const locale = useLocale();
	return (
		<AdminPage title={t("divisions")} lead={t("divisionsLead")}>
			<div className="mt-6">
				{divisions.length === 0 ? (
					<p>{t("noDivisions")}</p>
				) : (
					<ScrollTable label={t("divisions")}>
						<table className="w-full border-collapse">
							<thead>
								<tr className="border-ink border-b text-sm">
									<th scope="col" className="py-2 pr-4">
										{t("division")}
									</th>
									{(["leads", "related", "members"] as const).map((column) => (
										<th key={column} scope="col" className="whitespace-nowrap p-2 text-end">
											{t(`divisionColumns.${column}`)}
										</th>
									))}
								</tr>
							</thead>
							<tbody>
								{divisions.map(({ slug, name, leads, related, members }) => (
									<tr key={slug} className="border-rule border-b tabular-nums">
										<th scope="row" className="min-w-48 py-2 pr-4 font-normal">
											<a href={routes.admin.division(locale, slug)}>
												<LocalizedText text={name} />
											</a>
										</th>
										<td className="p-2 text-end">{leads}</td>
										<td className="p-2 text-end">{related}</td>
										<td className="p-2 text-end">{members}</td>
									</tr>
								))}
							</tbody>
						</table>
					</ScrollTable>
				)}
			</div>
			<Section id="add" title={t("addDivision")}>
				<RecordForm does="createDivision" fields={useNewDivisionFields()} submit={t("add")} />
			</Section>
		</AdminPage>
	);
}

/** A division: its names, what it is in charge of, who is in it. */
export function DivisionPage({ details }: { details: DivisionDetails }) {
	const t = useTranslations("planAdmin");
	const locale = useLocale();
	const { id, slug, name, onRecord, policies, members, needed } = details;
	return (
		<AdminPage
			crumbs={[{ href: routes.admin.divisions(locale), label: t("divisions") }]}
			kind={slug}
			title={<LocalizedText text={name} />}
			lead={<a href={routes.division(locale, slug)}>{t("publicPage")}</a>}
		>
			<Section id="names" title={t("names")}>
				<NameList owner={{ divisionId: id }} names={onRecord} />
			</Section>
			<Section id="policies" title={t("policies")}>
				{policies.length === 0 && <p>{t("noPoliciesInCharge")}</p>}
				<ul>
					{policies.map(({ code, title, role }) => (
						<li key={code} className="py-1">
							<a href={routes.admin.policy(locale, code)} className="inline-block py-0.5">
								<span className="mr-2 tabular-nums">{code}</span>
								<LocalizedText text={title} />
							</a>
							<span className="ml-3 text-ink-soft text-sm">{t(`roles.${role}`)}</span>
						</li>
					))}
				</ul>
			</Section>
			<Section id="members" title={t("members")}>
				{members.length === 0 ? <p>{t("noMembers")}</p> : <p>{members.join("、")}</p>}
				<p>
					<a href={routes.admin.users(locale)}>{t("toUsers")}</a>
				</p>
			</Section>
			<Section id="delete" title={t("deletion")}>
				<StepForm
					does="removeDivision"
					about={{ id }}
					summary={t("deleteDivision")}
					submit={t("delete")}
					warning={t("deleteWarning")}
					refused={needed}
				/>
			</Section>
		</AdminPage>
	);
}
