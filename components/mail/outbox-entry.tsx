import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { WordedMail } from "@/lib/mail/outbox-view";

/** One mail of the outbox: to whom, since when, how it stands, what it says, and what can be done with it. */
export function OutboxEntry({ entry, isSending }: { entry: WordedMail; isSending: boolean }) {
	const t = useTranslations("mailAdmin");
	const { id, mail, words } = entry;
	const heading = `mail-${id}`;
	return (
		<article aria-labelledby={heading} className="max-w-text">
			<h3 id={heading} lang={mail.locale} className="font-bold">
				{words?.subject ?? t("unknownKind", { kind: mail.kind })}
			</h3>
			<dl className="mt-1 grid gap-x-6 text-sm sm:grid-cols-[auto_1fr]">
				<Row name={t("recipient")}>{mail.recipient}</Row>
				<Times entry={entry} isSending={isSending} />
				<Problem problem={entry.problem} />
			</dl>
			{words && (
				<details className="mt-2">
					<summary className="cursor-pointer py-1 text-accent">{t("text")}</summary>
					<pre
						lang={mail.locale}
						className="wrap-anywhere mt-1 whitespace-pre-wrap border-rule border-l-4 pl-4 font-sans"
					>
						{words.text}
					</pre>
				</details>
			)}
			<Decisions entry={entry} isSending={isSending} subject={words?.subject ?? mail.kind} />
		</article>
	);
}

function Row({ name, children }: { name: ReactNode; children: ReactNode }) {
	return (
		<>
			<dt className="text-ink-soft">{name}</dt>
			<dd className="wrap-anywhere">{children}</dd>
		</>
	);
}

function Times({ entry, isSending }: { entry: WordedMail; isSending: boolean }) {
	const t = useTranslations("mailAdmin");
	const format = useFormatter();
	const say = (moment: Date) => format.dateTime(moment, { dateStyle: "medium", timeStyle: "short" });
	const { createdAt, sentAt, givenUpAt, attempts, nextAttemptAt } = entry;
	return (
		<>
			<Row name={t("createdAt")}>{say(createdAt)}</Row>
			{sentAt && <Row name={t("sentAt")}>{say(sentAt)}</Row>}
			{!sentAt && givenUpAt && <Row name={t("givenUpAt")}>{say(givenUpAt)}</Row>}
			{!sentAt && attempts > 0 && <Row name={t("attempts")}>{t("times", { count: attempts })}</Row>}
			{!sentAt && !givenUpAt && attempts > 0 && isSending && <Row name={t("nextAttemptAt")}>{say(nextAttemptAt)}</Row>}
		</>
	);
}

function Problem({ problem }: { problem: WordedMail["problem"] }) {
	const t = useTranslations("mailAdmin");
	if (problem === null) return null;
	return (
		<>
			<Row name={t("reason")}>{t(`failures.${problem.failure}`)}</Row>
			{problem.detail && (
				<Row name={t("answer")}>
					<span lang="en">{problem.detail}</span>
				</Row>
			)}
		</>
	);
}

type DecisionsProps = { entry: WordedMail; isSending: boolean; subject: string };

/** The buttons say for which mail they are, to those who hear them one after the other. */
function Decisions({ entry, isSending, subject }: DecisionsProps) {
	const t = useTranslations("mailAdmin");
	const { id, canBeSent, givenUpAt, sentAt, problem } = entry;
	const waits = sentAt === null && givenUpAt === null;
	const about = <span className="sr-only">{t("about", { subject, recipient: entry.mail.recipient })}</span>;
	return (
		<div className="mt-3 flex flex-wrap gap-4 empty:hidden">
			{isSending && canBeSent && problem !== null && (
				<Button name="decision" value={`again:${id}`}>
					{t(waits ? "sendNow" : "sendAgain")}
					{about}
				</Button>
			)}
			{waits && (
				<Button name="decision" value={`stop:${id}`}>
					{t("stop")}
					{about}
				</Button>
			)}
		</div>
	);
}
