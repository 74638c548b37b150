import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/domain/localized";
import type { Mail, MailKind, MailParams } from "@/lib/domain/mail";
import { composeMail, type Letterhead } from "@/lib/mail/compose";

const LETTERHEAD: Letterhead = {
	town: { name: { ja: "阿見町", en: "Ami Town" }, contact: { ja: "政策企画課", en: "Policy Planning Division" } },
	portalUrl: "https://shisaku.example.jp",
};

const ITEMS = [
	{ code: "7-1-1", title: "効果的な行政運営" },
	{ code: "7-1-2", title: "健全な財政運営の推進" },
];

const PARAMS: MailParams = {
	invitation: {
		url: "/ja/invitation/token",
		name: "財政 担当",
		role: "editor",
		expiresAt: "2026-06-08T00:30:00.000Z",
	},
	passwordReset: { url: "/ja/sign-in/new-password/token" },
	returned: {
		policyCode: "7-1-1",
		policyTitle: "効果的な行政運営",
		fiscalYear: 2025,
		comment: "単位を確かめてください。\n昨年と同じ文です。",
		url: "/ja/staff/evaluations/7-1-1/2025",
	},
	reminder: {
		fiscalYear: 2025,
		dueOn: "2026-06-30",
		items: [
			{ code: "7-1-1", title: "効果的な行政運営", state: "draft" },
			{ code: "7-1-2", title: "健全な財政運営の推進", state: "submitted" },
		],
		url: "/ja/staff",
		note: "ご不明な点は内線123まで。",
	},
	published: { fiscalYear: 2025, items: ITEMS.map((item) => ({ ...item, url: `/ja/policies/${item.code}/2025` })) },
	collectionOpened: {
		fiscalYear: 2025,
		dueOn: "2026-06-30",
		guidance: "今年度から様式が変わります。",
		url: "/ja/staff",
	},
	test: { name: "管理担当" },
};
const KINDS = Object.keys(PARAMS) as MailKind[];

function compose<Kind extends MailKind>(kind: Kind, locale: Locale = "ja", params: Partial<MailParams[Kind]> = {}) {
	const mail = { kind, recipient: "a@town.example.jp", locale, params: { ...PARAMS[kind], ...params } };
	return composeMail(mail as unknown as Mail, LETTERHEAD);
}

test("a returned evaluation, in Japanese", () => {
	const { subject, text } = compose("returned");
	expect(subject).toBe("【阿見町 施策評価ポータル しるべ】差戻し：R7（2025年度） 7-1-1 効果的な行政運営");
	expect(text).toBe(`次の評価が差し戻されました。コメントを確かめて内容を直し、もう一度提出してください。

7-1-1 効果的な行政運営
R7（2025年度）

コメント：
> 単位を確かめてください。
> 昨年と同じ文です。

入力画面：
https://shisaku.example.jp/ja/staff/evaluations/7-1-1/2025

-- 
阿見町 施策評価ポータル しるべ
https://shisaku.example.jp/ja
このメールは、阿見町 施策評価ポータル しるべから自動でお送りしています。
問い合わせ先：政策企画課
`);
});

test("a reminder, in English", () => {
	const { subject, text } = compose("reminder", "en");
	expect(subject).toBe(
		"[Ami Town – Shirube policy evaluation portal] Please fill in: evaluations of FY2025 (R7), due Tue, June 30, 2026",
	);
	expect(text).toBe(`Among the evaluations of FY2025 (R7), these are not finished. They are
due on Tue, June 30, 2026.

- 7-1-1 効果的な行政運営 (draft)
- 7-1-2 健全な財政運営の推進 (submitted)

Note:
> ご不明な点は内線123まで。

Your work:
https://shisaku.example.jp/ja/staff

-- 
Ami Town – Shirube policy evaluation portal
https://shisaku.example.jp/en
This mail was sent automatically by Ami Town – Shirube policy evaluation
portal.
Contact: Policy Planning Division
`);
});

test("an invitation says as whom, until when by the town's clock, and greets by name", () => {
	const { text } = compose("invitation");
	expect(text).toContain("財政 担当 様\n\n");
	expect(text).toContain("「入力担当」");
	expect(text).toContain("\n\nhttps://shisaku.example.jp/ja/invitation/token\n\n");
	expect(text).toContain("有効期限は2026年6月8日 9:30です。");
	expect(compose("invitation", "ja", { name: null }).text).not.toContain("様");
});

test("what is published is listed with its addresses", () => {
	expect(compose("published").text).toContain(`
・7-1-1 効果的な行政運営
  https://shisaku.example.jp/ja/policies/7-1-1/2025
・7-1-2 健全な財政運営の推進
  https://shisaku.example.jp/ja/policies/7-1-2/2025
`);
});

describe.each(LOCALES)("in %s", (locale) => {
	test.each(KINDS)("%s names the portal, fits the lines, and ends with who sends it", (kind) => {
		const { subject, text } = compose(kind, locale);
		expect(subject).toContain(locale === "ja" ? "阿見町 施策評価ポータル しるべ" : "Ami Town – Shirube");
		expect(subject).not.toMatch(/[\p{Cc}]/u);
		expect(text).toContain(`\n-- \n`);
		expect(text).toContain(locale === "ja" ? "自動でお送りしています" : "sent automatically");
		if (locale === "en") expect(text.split("\n").filter((line) => line.length > 72)).toEqual([]);
	});

	test("without a plan the portal's own name stands alone", () => {
		const mail: Mail = { kind: "test", recipient: "a@town.example.jp", locale, params: { name: "担当" } };
		const { subject, text } = composeMail(mail, { ...LETTERHEAD, town: null });
		expect(subject).not.toMatch(/阿見|Ami/);
		expect(text).not.toMatch(/政策企画課|Contact|問い合わせ/);
	});
});

test("where a one-time link was removed, the mail says so", () => {
	for (const kind of ["invitation", "passwordReset"] as const) {
		const { text } = compose(kind, "ja", { url: null });
		expect(text).toContain("消去しました");
		expect(text).not.toContain("token");
	}
});

describe("what people typed", () => {
	const EVIL = "効果的\r\nBcc: evil@example.com\r\n\r\n-- \r\n\u202eevil\u0000";

	test("never breaks the subject", () => {
		const { subject } = compose("returned", "ja", { policyTitle: EVIL });
		expect(subject).toBe(
			"【阿見町 施策評価ポータル しるべ】差戻し：R7（2025年度） 7-1-1 効果的 Bcc: evil@example.com -- evil",
		);
	});

	test("names and titles stay on their line", () => {
		expect(compose("invitation", "ja", { name: EVIL }).text.split("\n")[0]).toBe(
			"効果的 Bcc: evil@example.com -- evil 様",
		);
	});

	test("comments are marked line by line, so that none passes for the portal's words", () => {
		const { text } = compose("returned", "ja", { comment: EVIL });
		expect(text).toContain("コメント：\n> 効果的\n> Bcc: evil@example.com\n>\n> --\n> evil\n\n");
	});

	test("is not a message of its own", () => {
		const { text } = compose("returned", "ja", { comment: "{name} <b>'{'</b> {count, plural, other {#}}" });
		expect(text).toContain("> {name} <b>'{'</b> {count, plural, other {#}}");
	});
});
