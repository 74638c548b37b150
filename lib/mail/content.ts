import { createFormatter, createTranslator, type Messages } from "next-intl";
import { momentInJapan } from "@/lib/domain/calendar";
import { eraYear, type FiscalYear } from "@/lib/domain/fiscal-year";
import type { Locale } from "@/lib/domain/localized";
import type { Mail, MailParams, OneTimeLink } from "@/lib/domain/mail";
import { oneLine, quote } from "./plain-text";

/** What one mail says: what it is about, for the subject, and its paragraphs. */
type Content = { about: string; paragraphs: string[] };

/** The words of a mail between its head and its foot. `portalUrl` makes its links absolute. */
export function contentOf(mail: Mail, portalUrl: string, messages: Messages): Content {
	const say = speaker(mail.locale, portalUrl, messages);
	switch (mail.kind) {
		case "invitation":
			return invitation(mail.params, say);
		case "passwordReset":
			return passwordReset(mail.params, say);
		case "returned":
			return returned(mail.params, say);
		case "reminder":
			return reminder(mail.params, say);
		case "published":
			return published(mail.params, say);
		case "collectionOpened":
			return collectionOpened(mail.params, say);
		case "test": {
			const name = oneLine(mail.params.name);
			return { about: say.t("test.about"), paragraphs: [say.t("test.body", { name })] };
		}
	}
}

function invitation({ name, role, url, expiresAt }: MailParams["invitation"], { t, link, moment }: Speaker): Content {
	return {
		about: t("invitation.about"),
		paragraphs: [
			...(name === null ? [] : [t("greeting", { name: oneLine(name) })]),
			t("invitation.body", { role: t(`roles.${role}`) }),
			link(url),
			t("invitation.until", { until: moment(expiresAt) }),
			t("invitation.unexpected"),
		],
	};
}

function passwordReset({ url }: MailParams["passwordReset"], { t, link }: Speaker): Content {
	return {
		about: t("passwordReset.about"),
		paragraphs: [t("passwordReset.body"), link(url), t("passwordReset.until"), t("passwordReset.unexpected")],
	};
}

function returned(params: MailParams["returned"], { t, link, yearOf }: Speaker): Content {
	const { policyCode, policyTitle, fiscalYear, comment, url } = params;
	const about = t("returned.about", { code: policyCode, title: oneLine(policyTitle), year: yearOf(fiscalYear) });
	return {
		about,
		paragraphs: [
			t("returned.body"),
			`${policyCode} ${oneLine(policyTitle)}\n${yearOf(fiscalYear)}`,
			comment === null ? t("returned.fieldComments") : `${t("returned.comment")}\n${quote(comment)}`,
			`${t("returned.link")}\n${link(url)}`,
		],
	};
}

function reminder(params: MailParams["reminder"], { t, link, yearOf, day }: Speaker): Content {
	const { fiscalYear, dueOn, items, url, note } = params;
	const when = { year: yearOf(fiscalYear), due: day(dueOn) };
	return {
		about: t("reminder.about", when),
		paragraphs: [
			t("reminder.body", when),
			items
				.map(({ code, title, state }) =>
					t("reminder.item", { code, title: oneLine(title), state: t(`states.${state}`) }),
				)
				.join("\n"),
			...(note === null ? [] : [`${t("reminder.note")}\n${quote(note)}`]),
			`${t("reminder.link")}\n${link(url)}`,
		],
	};
}

function published({ fiscalYear, items }: MailParams["published"], { t, link, yearOf }: Speaker): Content {
	const year = yearOf(fiscalYear);
	return {
		about: t("published.about", { year }),
		paragraphs: [
			t("published.body", { year }),
			items
				.map(({ code, title, url }) => `${t("published.item", { code, title: oneLine(title) })}\n  ${link(url)}`)
				.join("\n"),
		],
	};
}

function collectionOpened(params: MailParams["collectionOpened"], { t, link, yearOf, day }: Speaker): Content {
	const { fiscalYear, dueOn, guidance, url } = params;
	const when = { year: yearOf(fiscalYear), due: day(dueOn) };
	return {
		about: t("collectionOpened.about", when),
		paragraphs: [
			t("collectionOpened.body", when),
			...(guidance === null ? [] : [`${t("collectionOpened.guidance")}\n${quote(guidance)}`]),
			`${t("collectionOpened.link")}\n${link(url)}`,
		],
	};
}

type Speaker = ReturnType<typeof speaker>;

/** The words, dates and links of one language. */
function speaker(locale: Locale, portalUrl: string, messages: Messages) {
	const onError = (error: Error) => {
		throw error;
	};
	const t = createTranslator({ locale, messages, namespace: "mail", onError });
	const tCommon = createTranslator({ locale, messages, namespace: "common", onError });
	const format = createFormatter({ locale, timeZone: "Asia/Tokyo", onError });
	return {
		t,
		link: (url: OneTimeLink) => (url === null ? t("linkRemoved") : new URL(url, portalUrl).href),
		yearOf: (year: FiscalYear) => tCommon("fiscalYear", { year: String(year), era: eraYear(year) }),
		/** A day of the calendar with its day of the week. */
		day: (text: string) =>
			format.dateTime(momentInJapan(text, "00:00"), {
				year: "numeric",
				month: "long",
				day: "numeric",
				weekday: "short",
			}),
		moment: (text: string) => format.dateTime(new Date(text), { dateStyle: "long", timeStyle: "short" }),
	};
}
