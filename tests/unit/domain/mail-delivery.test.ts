import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isMailAddress, isTooLate, type Mail } from "@/lib/domain/mail";
import { MAIL_FAILURES, readProblem, waitAfter, writeProblem } from "@/lib/domain/mail-delivery";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

describe("waitAfter", () => {
	test.each([
		[1, 1],
		[2, 2],
		[3, 4],
		[9, 256],
		[10, 360],
		[15, 360],
	])("after attempt %i: %i minutes at most, four fifths of them at least", (attempts, minutes) => {
		expect(waitAfter("unreachable", attempts, 0)).toBe(minutes * MINUTE_MS);
		expect(waitAfter("unreachable", attempts, 1)).toBe(minutes * MINUTE_MS * 0.8);
	});

	test("gives up after about two days", () => {
		let [attempts, hours] = [1, 0];
		for (let wait = waitAfter("putOff", 1, 0); wait !== null; wait = waitAfter("putOff", ++attempts, 0)) {
			hours += wait / HOUR_MS;
		}
		expect(hours).toBeGreaterThan(40);
		expect(hours).toBeLessThan(50);
	});

	test.each(MAIL_FAILURES)("%s: tried again, or final", (failure) => {
		const isFinal = ["recipientRefused", "contentRefused", "tooLate", "cancelled"].includes(failure);
		expect(waitAfter(failure, 1, 0.5) === null).toBe(isFinal);
	});
});

describe("a problem as it is kept", () => {
	test("is read as it was written, on one line", () => {
		fc.assert(
			fc.property(fc.constantFrom(...MAIL_FAILURES), fc.option(fc.string({ unit: "grapheme" })), (failure, detail) => {
				const text = writeProblem({ failure, detail });
				const read = readProblem(text);
				expect(read.failure).toBe(failure);
				expect(text).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
				expect(writeProblem(read)).toBe(text);
			}),
		);
	});

	test("keeps what the server said, in a line of bearable length", () => {
		const problem = writeProblem({ failure: "putOff", detail: "450-4.7.1 busy\r\n450 come back" });
		expect(problem).toBe("putOff 450-4.7.1 busy 450 come back");
		expect(readProblem(problem)).toEqual({ failure: "putOff", detail: "450-4.7.1 busy 450 come back" });
		expect(writeProblem({ failure: "putOff", detail: "x".repeat(5_000) }).length).toBeLessThan(600);
	});

	test("of a kind that this version doesn't know is shown as it stands", () => {
		expect(readProblem("eclipse of the moon")).toEqual({ failure: "interrupted", detail: "eclipse of the moon" });
	});
});

describe("isMailAddress", () => {
	test.each(["a@b.jp", "kikaku.ami+x@town.ami.lg.jp", "o'neil@example.com", "担当@例え.jp", "a@localhost"])(
		"%s",
		(text) => {
			expect(isMailAddress(text)).toBe(true);
		},
	);

	test.each([
		"",
		"a",
		"a@",
		"@b.jp",
		"a@b@c.jp",
		"a b@c.jp",
		"a@b.jp ",
		"a@b.jp,c@d.jp",
		"a@b.jp;c@d.jp",
		"A <a@b.jp>",
		"<a@b.jp>",
		'"a"@b.jp',
		"a@[127.0.0.1]",
		"a@b.jp\r\nBcc: c@d.jp",
		"a@b.jp\u0000",
		"a\u202e@b.jp",
		"a@b.jp\u3000",
		`${"a".repeat(65)}@b.jp`,
		`a@${"b".repeat(253)}`,
	])("not %j", (text) => {
		expect(isMailAddress(text)).toBe(false);
	});
});

describe("isTooLate", () => {
	const written = new Date("2026-06-01T00:00:00Z");
	const later = (ms: number) => new Date(written.getTime() + ms);

	test("a password's link after an hour", () => {
		const mail: Mail = { kind: "passwordReset", recipient: "a@b.jp", locale: "ja", params: { url: "/x" } };
		expect(isTooLate(mail, written, later(HOUR_MS - 1))).toBe(false);
		expect(isTooLate(mail, written, later(HOUR_MS))).toBe(true);
	});

	test("an invitation when it ends, however long that is", () => {
		const ends = later(60 * 24 * HOUR_MS);
		const params = { url: "/x", name: null, role: "editor", expiresAt: ends.toISOString() } as const;
		const mail: Mail = { kind: "invitation", recipient: "a@b.jp", locale: "ja", params };
		expect(isTooLate(mail, written, later(59 * 24 * HOUR_MS))).toBe(false);
		expect(isTooLate(mail, written, ends)).toBe(true);
	});
});
