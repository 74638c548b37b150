import { useFormatter, useLocale, useTranslations } from "next-intl";
import {
	type AuditDifference,
	type AuditLogEntry,
	type AuditValue,
	auditDifferences,
	auditText,
} from "@/lib/domain/audit";
import { timestampInJapan } from "@/lib/domain/calendar";
import { routes } from "@/lib/routes";
import { useAuditWords } from "./audit-words";

/** More than these are folded up; of a whole plan only the first are listed, the file has all. */
const FEW = 4;
const MOST = 100;
const LONGEST_TEXT = 2000;

/** One entry of the audit log: when, who, what to which record, and what changed field by field. */
export function AuditEntryItem({ entry }: { entry: AuditLogEntry }) {
	const t = useTranslations("audit");
	const format = useFormatter();
	const locale = useLocale();
	const words = useAuditWords();
	const { at, actor, actorId, action, entity, entityId, recordName } = entry;
	const differences = auditDifferences(entry.before, entry.after);
	return (
		<li className="border-rule border-t py-4">
			<p className="flex flex-wrap gap-x-5 text-ink-soft text-sm">
				<time dateTime={timestampInJapan(at)} className="tabular-nums">
					{format.dateTime(at, { dateStyle: "medium", timeStyle: "medium" })}
				</time>
				<span>
					{actor}
					{actorId === null && ` ${t("byPortal")}`}
				</span>
			</p>
			<p>
				<span className="font-bold">{words.action(action)}</span>
				<span className="ml-4">
					{words.entity(entity)}{" "}
					<a href={routes.admin.audit(locale, { entity, record: entityId })}>{recordName ?? entityId}</a>
				</span>
			</p>
			{differences.length > 0 &&
				(differences.length <= FEW ? (
					<Differences differences={differences} />
				) : (
					<details className="mt-1">
						<summary className="inline-block py-1 text-accent underline underline-offset-[0.2em]">
							{t("changes", { count: differences.length })}
						</summary>
						<Differences differences={differences.slice(0, MOST)} />
						{differences.length > MOST && (
							<p className="mt-2">{t("moreChanges", { count: differences.length - MOST })}</p>
						)}
					</details>
				))}
		</li>
	);
}

function Differences({ differences }: { differences: readonly AuditDifference[] }) {
	const t = useTranslations("audit");
	const words = useAuditWords();
	return (
		<dl className="mt-1 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(6rem,auto)_1fr]">
			{differences.map(({ path, before, after }) => {
				const say = (value: AuditValue) => shown(words.value(path.at(-1) ?? "", auditText(value))) || t("blank");
				return (
					<div key={path.join(".")} className="contents">
						<dt className="text-ink-soft">{words.path(path)}</dt>
						<dd className="whitespace-pre-line pb-1">
							{before !== undefined && (
								<>
									<span className="sr-only">{t("before")} </span>
									<del className="text-ink-soft no-underline">{say(before)}</del>
									<span aria-hidden="true"> → </span>
								</>
							)}
							{after === undefined ? (
								t("deleted")
							) : (
								<>
									<span className="sr-only">{t("after")} </span>
									<ins className="no-underline">{say(after)}</ins>
								</>
							)}
						</dd>
					</div>
				);
			})}
		</dl>
	);
}

function shown(text: string): string {
	return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
}
