import { describe, expect, test } from "vitest";
import { EnvironmentError, parseEnv } from "@/lib/env";
import { mailDecision, testMail } from "@/lib/schemas/mail";

const FROM = "shirube@town.example.jp";
const URL = "smtp://mail.town.example.jp";

describe("the environment's mail settings", () => {
	test.each([
		["smtp://mail.town.example.jp", FROM, { name: "", address: FROM }],
		["smtps://user:p%40ss@mail.town.example.jp:465/", `<${FROM}>`, { name: "", address: FROM }],
		["smtp://[::1]:2525", `阿見町 政策企画課 <${FROM}>`, { name: "阿見町 政策企画課", address: FROM }],
		["smtp://127.0.0.1", `"Ami, Town" <${FROM}>`, { name: "Ami, Town", address: FROM }],
	])("%s and %s", (smtpUrl, sender, from) => {
		expect(parseEnv({ SMTP_URL: smtpUrl, MAIL_FROM: sender }).mail).toEqual({ smtpUrl, from });
	});

	test("none at all: mail is kept", () => {
		expect(parseEnv({ SMTP_URL: " ", MAIL_FROM: "" }).mail).toBeNull();
	});

	test.each([[{ SMTP_URL: URL }], [{ MAIL_FROM: FROM }]])("one without the other is refused: %j", (source) => {
		expect(() => parseEnv(source)).toThrow(EnvironmentError);
		expect(() => parseEnv(source)).toThrow("SMTP_URL and MAIL_FROM belong together");
	});

	test.each([
		["SMTP_URL", "mail.town.example.jp"],
		["SMTP_URL", "http://mail.town.example.jp"],
		["SMTP_URL", "smtp://"],
		["SMTP_URL", "smtp://user@mail.town.example.jp"],
		["SMTP_URL", "smtp://user:100%@mail.town.example.jp"],
		["SMTP_URL", "smtp://mail.town.example.jp/?tls.rejectUnauthorized=false"],
		["SMTP_URL", "smtp://mail.town.example.jp/inbox"],
		["MAIL_FROM", "阿見町"],
		["MAIL_FROM", `${FROM}, b@town.example.jp`],
		["MAIL_FROM", `Town <${FROM}> <b@town.example.jp>`],
		["MAIL_FROM", `Town\r\nBcc: b@town.example.jp <${FROM}>`],
	])("%s=%j is refused by name", (name, value) => {
		const source = { SMTP_URL: URL, MAIL_FROM: FROM, [name]: value };
		expect(() => parseEnv(source)).toThrow(`${name} is wrong: it must be a`);
	});
});

describe("what an administrator's button sends", () => {
	test.each([
		["again:12", { step: "again", id: 12n }],
		["stop:999999999999999999", { step: "stop", id: 999999999999999999n }],
	])("%s", (text, decision) => {
		expect(mailDecision.parse({ decision: [text] })).toEqual({ decision });
	});

	test.each([
		undefined,
		"",
		"again",
		"again:",
		"again:0",
		"again:-1",
		"again:1.5",
		"delete:1",
		"again:1x",
		"xagain:1",
		"stop:1\nagain:2",
		`stop:${"9".repeat(19)}`,
	])("not %j", (text) => {
		expect(mailDecision.safeParse(text === undefined ? {} : { decision: [text] }).success).toBe(false);
	});

	test("a language of the interface", () => {
		expect(testMail.safeParse({ locale: ["ja"] }).success).toBe(true);
		expect(testMail.safeParse({ locale: ["fr"] }).success).toBe(false);
	});
});
