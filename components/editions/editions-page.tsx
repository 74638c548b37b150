import { useFormatter, useLocale, useTranslations } from "next-intl";
import { useShortYear } from "@/components/layout/fiscal-year";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { CorrectionMark } from "@/components/work/correction-mark";
import { SheetName } from "@/components/work/sheet-name";
import type { Edition, EditionItem, Editions } from "@/lib/data/staff/editions";
import { routes } from "@/lib/routes";
import { CancelEditionForm } from "./cancel-edition-form";
import { EditionForm } from "./edition-form";

type EditionsPageProps = { editions: Editions; chosen: readonly number[] };

/** 公表: what can be published, what will be, what was. */
export function EditionsPage({ editions, chosen }: EditionsPageProps) {
	const t = useTranslations("editions");
	const { ready, scheduled, past } = editions;
	return (
		<>
			<h1 className="text-3xl">{t("heading")}</h1>
			<p className="mt-4 max-w-text">{t("lead")}</p>
			<Section id="ready" title={t("ready")}>
				<EditionForm ready={ready} chosen={chosen} />
			</Section>
			<Section id="scheduled" title={t("scheduled")}>
				{scheduled.length === 0 ? (
					<p>{t("nothingScheduled")}</p>
				) : (
					<ul className="space-y-8">
						{scheduled.map((edition) => (
							<li key={edition.id}>
								<Scheduled edition={edition} />
							</li>
						))}
					</ul>
				)}
			</Section>
			<Section id="past" title={t("past")}>
				{past.length === 0 ? (
					<p>{t("nothingPast")}</p>
				) : (
					<ul className="max-w-text divide-y divide-rule border-rule border-y">
						{past.map((edition) => (
							<li key={edition.id} className="py-2">
								<Past edition={edition} />
							</li>
						))}
					</ul>
				)}
			</Section>
		</>
	);
}

function useMoment(): (moment: Date) => string {
	const format = useFormatter();
	return (moment) => format.dateTime(moment, { dateStyle: "long", timeStyle: "short" });
}

function Scheduled({ edition }: { edition: Edition }) {
	const t = useTranslations("editions");
	const moment = useMoment();
	const shortYear = useShortYear();
	const { id, publishAt, fiscalYear, createdBy, problem, items } = edition;
	return (
		<div className="max-w-text border-accent border-l-4 pl-4">
			<h3 className="text-lg">
				<time dateTime={publishAt.toISOString()}>{moment(publishAt)}</time> {shortYear(fiscalYear)}
			</h3>
			<p className="text-sm">{t("madeBy", { name: createdBy })}</p>
			{problem !== null && (
				<Notice title={t("failed")} headingLevel={4} className="mt-2">
					<p>{t(problem === "notApproved" ? "failures.notApproved" : "failures.failed")}</p>
				</Notice>
			)}
			<Items items={items} />
			<CancelEditionForm id={id} of={moment(publishAt)} />
		</div>
	);
}

function Past({ edition }: { edition: Edition }) {
	const t = useTranslations("editions");
	const moment = useMoment();
	const shortYear = useShortYear();
	const { publishedAt, cancelledAt, fiscalYear, createdBy, items } = edition;
	const at = publishedAt ?? cancelledAt;
	const values = { year: shortYear(fiscalYear), count: items.length, name: createdBy };
	return (
		<details>
			<summary className="py-1">
				{at && <time dateTime={at.toISOString()}>{moment(at)}</time>}{" "}
				{publishedAt !== null ? t("pastPublished", values) : t("pastCancelled", values)}
			</summary>
			<Items items={items} />
		</details>
	);
}

function Items({ items }: { items: readonly EditionItem[] }) {
	const locale = useLocale();
	return (
		<ul className="mt-2">
			{items.map(({ revisionId, code, title, fiscalYear, number }) => (
				<li key={revisionId}>
					<a href={routes.staff.review(locale, code, fiscalYear)} className="inline-block py-1">
						<SheetName code={code} title={title} />
					</a>
					<CorrectionMark number={number} />
				</li>
			))}
		</ul>
	);
}
