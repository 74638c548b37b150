import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { changedColumns } from "@/lib/domain/plan-transfer/differences";
import type { PlanPreview as Preview, PreviewGroup } from "@/lib/domain/plan-transfer/preview";
import { ChangeTable } from "./change-table";
import { CommitPlanForm } from "./commit-plan-form";
import { ProblemList } from "./problem-list";
import { FoldedGroup, More, RowList } from "./row-list";
import { useWords } from "./use-words";

type PlanPreviewProps = { id: string; preview: Preview; fingerprint: string };

/** What an import would add, change and leave, why it can't be made if so, and the decision about it. */
export function PlanPreview({ id, preview, fingerprint }: PlanPreviewProps) {
	const t = useTranslations("transfer");
	const locale = useLocale();
	const { groups, totals, refusals, problems, outcome } = preview;
	const { added, changed, unchanged } = totals;
	return (
		<>
			<p className="mt-2 max-w-text font-bold">
				{t("counts", { added, changed, unchanged, refused: refusals.count + problems.count })}
			</p>
			{outcome === "nothing" && <p className="mt-4 max-w-text">{t("nothing")}</p>}
			{refusals.count > 0 && <Refusals preview={preview} />}
			{problems.count > 0 && (
				<Section id="problems" title={t("problemsHeading")}>
					<ProblemList problems={problems.items} count={problems.count} />
				</Section>
			)}
			<Groups id="changed" title={t("changedHeading")} groups={groups.filter((group) => group.changed.count > 0)}>
				{(group) => <Changed group={group} />}
			</Groups>
			<Groups id="added" title={t("addedHeading")} groups={groups.filter((group) => group.added.count > 0)}>
				{(group) => <RowList table={group.table} rows={group.added} />}
			</Groups>
			<Groups
				id="kept"
				title={t("keptHeading")}
				lead={t("keptLead")}
				groups={groups.filter((group) => group.kept.count > 0)}
			>
				{(group) => <RowList table={group.table} rows={group.kept} isFolded />}
			</Groups>
			{outcome === "ready" && (
				<Section id="decision" title={t("decisionHeading")}>
					<CommitPlanForm id={id} locale={locale} fingerprint={fingerprint} />
				</Section>
			)}
		</>
	);
}

type GroupsProps = {
	id: string;
	title: string;
	lead?: string;
	groups: readonly PreviewGroup[];
	children: (group: PreviewGroup) => React.ReactNode;
};

function Groups({ id, title, lead, groups, children }: GroupsProps) {
	if (groups.length === 0) return null;
	return (
		<Section id={id} title={title}>
			{lead && <p className="max-w-text">{lead}</p>}
			<div className="border-rule border-t">
				{groups.map((group) => (
					<div key={group.table}>{children(group)}</div>
				))}
			</div>
		</Section>
	);
}

function Changed({ group: { table, changed } }: { group: PreviewGroup }) {
	const words = useWords();
	return (
		<FoldedGroup table={table} count={changed.count}>
			<ul className="space-y-5">
				{changed.items.map(({ before, after, columns }) => {
					const name = words.row(table, after);
					return (
						<li key={name}>
							<p className="max-w-text font-bold">{name}</p>
							<ChangeTable name={name} before={before} after={after} columns={columns} />
						</li>
					);
				})}
			</ul>
			<More rows={changed} />
		</FoldedGroup>
	);
}

function Refusals({ preview: { refusals } }: { preview: Preview }) {
	const t = useTranslations("transfer");
	const words = useWords();
	return (
		<Section id="refused" title={t("refusedHeading")}>
			<Notice title={t("refusedLead")}>
				<More rows={refusals} />
			</Notice>
			<ul className="space-y-6">
				{refusals.items.map((refusal) => {
					const { table, before, after } = refusal;
					const name = `${words.table(table)} ${words.row(table, after)}`;
					return (
						<li key={name}>
							<p className="max-w-text font-bold">{name}</p>
							<p className="max-w-text text-error">{words.refusal(refusal)}</p>
							{before && (
								<ChangeTable name={name} before={before} after={after} columns={changedColumns(before, after)} />
							)}
						</li>
					);
				})}
			</ul>
		</Section>
	);
}
