import { useLocale, useTranslations } from "next-intl";
import { AdminPage } from "@/components/plan-admin/admin-page";
import type { AuditChoices } from "@/lib/data/staff/audit-log";
import type { AuditLogEntry } from "@/lib/domain/audit";
import { routes } from "@/lib/routes";
import { AuditEntryItem } from "./audit-entry";
import { AuditFilterForm } from "./audit-filter-form";

type AuditPageProps = {
	choices: AuditChoices;
	log: { entries: readonly AuditLogEntry[]; hasMore: boolean };
	/** The filter as it was typed, its fields that can't be understood, and those that are given. */
	typed: Record<string, string>;
	problems: readonly string[];
	given: Record<string, string>;
	/** The page begins with what is older than this entry; undefined on the first page. */
	before: string | undefined;
};

/** The audit log: newest first, filtered by the form above it, page by page. */
export function AuditPage({ choices, log, typed, problems, given, before }: AuditPageProps) {
	const t = useTranslations("audit");
	const locale = useLocale();
	const { entries, hasMore } = log;
	const oldest = entries.at(-1)?.id;
	return (
		<AdminPage title={t("title")} lead={t("lead")}>
			<AuditFilterForm choices={choices} typed={typed} problems={problems} />
			{problems.length === 0 && (
				<section aria-labelledby="entries" className="mt-10">
					<h2 id="entries" className="sr-only">
						{t("entries")}
					</h2>
					{entries.length === 0 ? (
						<p>{t("none")}</p>
					) : (
						<>
							<p className="mb-4">
								<a href={routes.admin.auditCsv(locale, given)}>{t("csv")}</a>
								<span className="ml-3 text-ink-soft text-sm">{t("csvLimit")}</span>
							</p>
							<ol className="border-rule border-b">
								{entries.map((entry) => (
									<AuditEntryItem key={entry.id} entry={entry} />
								))}
							</ol>
						</>
					)}
					<nav aria-label={t("pages")} className="mt-6 flex flex-wrap gap-x-8">
						{before !== undefined && <a href={routes.admin.audit(locale, given)}>{t("newest")}</a>}
						{hasMore && oldest !== undefined && (
							<a href={routes.admin.audit(locale, { ...given, before: oldest })} rel="next">
								{t("older")}
							</a>
						)}
					</nav>
				</section>
			)}
		</AdminPage>
	);
}
