import { useTranslations } from "next-intl";
import { SheetName } from "@/components/work/sheet-name";
import type { BoardAnswer } from "@/lib/actions/board";
import type { ApprovalResult } from "@/lib/data/staff/bulk-approval";
import type { Reminded } from "@/lib/data/staff/reminders";

/** What became of each sheet, or of each person: nothing is passed over in silence. */
export function BoardAnswerList({ answer }: { answer: BoardAnswer }) {
	return "approvals" in answer ? <Approvals results={answer.approvals} /> : <Reminders result={answer.reminders} />;
}

function Approvals({ results }: { results: readonly ApprovalResult[] }) {
	const t = useTranslations("board");
	return (
		<ul className="max-w-text space-y-1">
			{results.map(({ code, title, result }) => (
				<li key={code} className="flex flex-wrap gap-x-3">
					<span className="font-bold">{t(`approvals.${result}`)}</span>
					<span>
						<SheetName code={code} title={title} />
					</span>
				</li>
			))}
		</ul>
	);
}

function Reminders({ result }: { result: Reminded }) {
	const t = useTranslations("board.reminders");
	const { reminded, hadOneToday, withoutAccount, ours, notOwed } = result;
	const names = (people: readonly { name: string }[]) => people.map(({ name }) => name).join(t("separator"));
	const codes = (sheets: readonly { code: string }[]) => sheets.map(({ code }) => code).join(t("separator"));
	return (
		<ul className="max-w-text list-disc space-y-1 pl-5">
			{reminded.map(({ name, sheets }) => (
				<li key={name}>{t("reminded", { name, sheets })}</li>
			))}
			{reminded.length === 0 && <li>{t("nobody")}</li>}
			{hadOneToday.length > 0 && <li>{t("hadOneToday", { names: names(hadOneToday) })}</li>}
			{withoutAccount.length > 0 && <li>{t("withoutAccount", { codes: codes(withoutAccount) })}</li>}
			{ours.length > 0 && <li>{t("ours", { codes: codes(ours) })}</li>}
			{notOwed.length > 0 && <li>{t("notOwed", { codes: codes(notOwed) })}</li>}
		</ul>
	);
}
