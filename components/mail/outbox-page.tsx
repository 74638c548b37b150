import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { OutboxView, WordedPart } from "@/lib/mail/outbox-view";
import { OutboxEntry } from "./outbox-entry";
import { OutboxForm } from "./outbox-form";
import { TestMailForm } from "./test-mail-form";

const PARTS = ["waiting", "failed", "sent"] as const;

/** Whether mail is sent, what waits, what failed and what was sent. */
export function OutboxPage({ view, ownAddress }: { view: OutboxView; ownAddress: string }) {
	const t = useTranslations("mailAdmin");
	return (
		<>
			<h1 className="text-3xl">{t("heading")}</h1>
			<p className="mt-4 max-w-text">{t("lead")}</p>
			<div className="mt-8">
				<Settings settings={view.settings} ownAddress={ownAddress} />
			</div>
			<OutboxForm>
				{PARTS.map((name) => (
					<Section key={name} id={name} title={t(`parts.${name}.title`, { count: view[name].total })}>
						<Part name={name} part={view[name]} isSending={view.settings !== null} />
					</Section>
				))}
			</OutboxForm>
		</>
	);
}

function Settings({ settings, ownAddress }: { settings: OutboxView["settings"]; ownAddress: string }) {
	const t = useTranslations("mailAdmin.settings");
	if (settings === null) {
		return (
			<Notice title={t("missing")} headingLevel={2}>
				<p>{t("handOver")}</p>
				<p>{t("howToSet")}</p>
			</Notice>
		);
	}
	return (
		<div className="space-y-4">
			<dl className="grid max-w-text grid-cols-[auto_1fr] gap-x-6 gap-y-1">
				<dt className="font-bold">{t("server")}</dt>
				<dd className="break-all">{settings.server}</dd>
				<dt className="font-bold">{t("from")}</dt>
				<dd className="break-all">{settings.from}</dd>
			</dl>
			<TestMailForm address={ownAddress} />
		</div>
	);
}

type PartProps = { name: (typeof PARTS)[number]; part: WordedPart; isSending: boolean };

function Part({ name, part, isSending }: PartProps) {
	const t = useTranslations("mailAdmin");
	if (part.total === 0) return <p>{t(`parts.${name}.none`)}</p>;
	return (
		<>
			{part.total > part.mails.length && <p>{t("onlySome", { shown: part.mails.length })}</p>}
			<ul className="space-y-8">
				{part.mails.map((mail) => (
					<li key={mail.id}>
						<OutboxEntry entry={mail} isSending={isSending} />
					</li>
				))}
			</ul>
		</>
	);
}
