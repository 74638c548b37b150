import { useLocale, useTranslations } from "next-intl";
import type { Crumb } from "@/components/layout/breadcrumbs";
import { useShortYear } from "@/components/layout/fiscal-year";
import { LocalizedText } from "@/components/layout/localized-text";
import { Notice } from "@/components/ui/notice";
import type { IndicatorDetails } from "@/lib/data/staff/plan/read-indicator";
import type { ListedIndicator } from "@/lib/data/staff/plan/read-place";
import type { Localized } from "@/lib/domain/localized";
import type { PlanRecord } from "@/lib/domain/plan-record";
import { routes } from "@/lib/routes";
import { AdminPage } from "./admin-page";
import {
	useCorrectionFields,
	useNewIndicatorFields,
	useRedefinitionFields,
	useTargetRevisionFields,
} from "./indicator-fields";
import { newestName, useOwnerCrumbs } from "./indicator-pages";
import { nextNumber } from "./place-pages";
import { RecordForm } from "./record-form";

function useIndicatorCrumbs(details: IndicatorDetails): Crumb[] {
	const locale = useLocale();
	const { code } = details.series;
	const label = (
		<>
			{code} <LocalizedText text={newestName(details)} />
		</>
	);
	return [...useOwnerCrumbs(details), { href: routes.admin.indicator(locale, code), label }];
}

type NewIndicatorProps = {
	owner:
		| { kind: "policy"; id: number; code: string; title: Localized }
		| { kind: "chapter"; id: number; number: number; title: Localized };
	indicators: readonly ListedIndicator[];
};

/** A new indicator of a policy or a chapter, with its first definition. */
export function NewIndicatorPage({ owner, indicators }: NewIndicatorProps) {
	const t = useTranslations("planAdmin");
	const numbers = indicators.map(({ code }) => Number(code.split("-").at(-1)));
	return (
		<AdminPage crumbs={useOwnerCrumbs({ owner })} title={t("addIndicator")} lead={t("addIndicatorLead")}>
			<div className="mt-6">
				<RecordForm
					does="createIndicator"
					about={{ owner: `${owner.kind}:${owner.id}` }}
					fields={useNewIndicatorFields()}
					record={{ number: nextNumber(numbers), precision: 1 }}
					submit={t("add")}
				/>
			</div>
		</AdminPage>
	);
}

/** A definition on record: its words, or all of it while nothing published was measured by it. */
export function CorrectionPage({ details, fromYear }: { details: IndicatorDetails; fromYear: number }) {
	const t = useTranslations("planAdmin");
	const shortYear = useShortYear();
	const crumbs = useIndicatorCrumbs(details);
	const [first] = details.definitions;
	const definition = details.definitions.find((candidate) => candidate.fromYear === fromYear);
	const inUse = definition?.inUse ?? false;
	const fields = useCorrectionFields(inUse, first?.fromYear === fromYear);
	if (!definition) return null;
	return (
		<AdminPage
			crumbs={crumbs}
			title={t("definitionOf", { year: shortYear(fromYear) })}
			lead={inUse ? t("definitionInUse") : t("correctionLead")}
		>
			<div className="mt-6">
				<RecordForm
					does="saveDefinition"
					about={{ id: details.id, fromYear, seen: definition.loaded.seen }}
					fields={fields}
					record={definition.loaded.record}
					submit={t("save")}
				/>
			</div>
		</AdminPage>
	);
}

/** The newest definition, from which a new one differs; what is asked anew starts empty. */
function startFrom({ definitions }: IndicatorDetails): PlanRecord {
	return { ...definitions.at(-1)?.loaded.record, changeReason: null, fromYear: null };
}

/** 目標の見直し */
export function TargetRevisionPage({ details }: { details: IndicatorDetails }) {
	const t = useTranslations("planAdmin");
	const record = startFrom(details);
	const fields = useTargetRevisionFields(details.changeYears);
	const unit = { unit: String(record.unit ?? ""), unitEn: String(record.unitEn ?? "") };
	return (
		<AdminPage crumbs={useIndicatorCrumbs(details)} title={t("reviseTarget")} lead={t("reviseTargetExplained")}>
			<div className="mt-6">
				<RecordForm
					does="createTargetRevision"
					about={{ id: details.id, ...unit }}
					fields={fields}
					record={record}
					submit={t("reviseTarget")}
				/>
			</div>
		</AdminPage>
	);
}

/** 定義の変更 */
export function RedefinitionPage({ details }: { details: IndicatorDetails }) {
	const t = useTranslations("planAdmin");
	const fields = useRedefinitionFields(details.changeYears);
	return (
		<AdminPage crumbs={useIndicatorCrumbs(details)} title={t("redefine")} lead={t("redefineExplained")}>
			<Notice title={t("redefineNoticeTitle")} headingLevel={2} className="mt-6">
				<p>{t("redefineNotice")}</p>
			</Notice>
			<div className="mt-6">
				<RecordForm
					does="createRedefinition"
					about={{ id: details.id }}
					fields={fields}
					record={startFrom(details)}
					submit={t("redefine")}
				/>
			</div>
		</AdminPage>
	);
}
