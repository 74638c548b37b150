import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { NamedOnRecord } from "@/lib/data/staff/plan/dated-names";
import type { WordingsRecord } from "@/lib/data/staff/plan/grade-wordings";
import type { Loaded } from "@/lib/data/staff/plan/record-write";
import type { TownRecord } from "@/lib/data/staff/plan/town";
import type { WordedGrade } from "@/lib/domain/grade-wording-field";
import { routes } from "@/lib/routes";
import { AdminPage } from "./admin-page";
import { GradePreview } from "./grade-preview";
import { NameList } from "./name-list";
import { RecordForm } from "./record-form";
import { useTownFields, useWordingFields } from "./town-fields";

/** The town: its names, and how it is reached. */
export function TownPage({ loaded, names }: { loaded: Loaded<TownRecord>; names: readonly NamedOnRecord[] }) {
	const t = useTranslations("planAdmin");
	const locale = useLocale();
	return (
		<AdminPage title={t("town")} lead={<a href={routes.admin.gradeWordings(locale)}>{t("gradeWordings")}</a>}>
			<Section id="names" title={t("names")}>
				<NameList owner="town" names={names} />
			</Section>
			<Section id="facts" title={t("contents")}>
				<RecordForm
					does="saveTown"
					about={{ seen: loaded.seen }}
					fields={useTownFields()}
					record={loaded.record}
					submit={t("save")}
				/>
			</Section>
		</AdminPage>
	);
}

type GradeWordingsProps = { grades: readonly WordedGrade[]; loaded: Loaded<WordingsRecord> };

/** What the grades are called. */
export function GradeWordingsPage({ grades, loaded }: GradeWordingsProps) {
	const t = useTranslations("planAdmin");
	const locale = useLocale();
	const scales = { progress: t("scales.progress"), review: t("scales.review") };
	return (
		<AdminPage
			crumbs={[{ href: routes.admin.town(locale), label: t("town") }]}
			title={t("gradeWordings")}
			lead={t("gradeWordingsLead")}
		>
			<Notice title={t("wordingNoticeTitle")} headingLevel={2} className="mt-6">
				<p>{t("wordingNotice")}</p>
			</Notice>
			<div className="mt-6">
				<RecordForm
					does="saveGradeWordings"
					about={{ seen: loaded.seen }}
					fields={useWordingFields(grades)}
					record={loaded.record}
					submit={t("save")}
				>
					<GradePreview title={t("preview")} scales={scales} grades={grades} stored={loaded.record} />
				</RecordForm>
			</div>
		</AdminPage>
	);
}
