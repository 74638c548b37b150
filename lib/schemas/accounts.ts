import { z } from "zod";
import { LOCALES } from "@/lib/domain/localized";
import { isMailAddress } from "@/lib/domain/mail";
import { normalizePassword } from "@/lib/domain/passwords";
import { STAFF_ROLES, type StaffRole } from "@/lib/domain/permissions";
import { SIGN_IN_PROBLEMS, type SignInProblem } from "@/lib/domain/sign-in-problem";
import { manyIds, oneText, requiredText } from "./form-inputs";

/** What forms about accounts send. */

/** The language of the page that a form stands on. */
const locale = oneText.pipe(z.enum(LOCALES));

const name = requiredText("account.nameMissing", 60);

/** An address, in small letters and without full-width signs: one person has one account however they type it. */
const mailAddress = oneText
	.transform((text) => text.normalize("NFKC").toLowerCase())
	.pipe(
		z
			.string()
			.min(1, "account.emailMissing")
			.refine(
				(text) => text === "" || (isMailAddress(text) && z.email().safeParse(text).success),
				"account.emailWrong",
			),
	);

/** Neither trimmed nor checked: what a password must be is the domain's to say, once it is known whose it is. */
const password = z
	.array(z.string())
	.optional()
	.transform((texts) => normalizePassword(texts?.[0] ?? ""))
	.pipe(z.string().min(1, "account.passwordMissing").max(1_000, "password.tooLong"));

/** A token of a one-time link. */
const token = oneText.pipe(z.string().regex(/^[\w-]{20,100}$/));

/**
 * A path of the portal's own to go on to, or null. Browsers take `//host` and `/\host` for other servers, and drop tabs
 * and line breaks before they look.
 */
export function ownPath(text: unknown): string | null {
	if (typeof text !== "string" || text.length > 500 || /[\\\p{Cc}]|\/\//u.test(text)) return null;
	return /^\/(ja|en)\//.test(text) ? text : null;
}

const next = oneText.transform(ownPath);

export const signInForm = z.object({ locale, next, email: mailAddress, password });

/** Six figures as the app shows them: full-width, or with a space in the middle, if one likes. */
const authenticatorCode = oneText
	.transform((text) => text.normalize("NFKC").replace(/[\s-]/g, ""))
	.pipe(z.string().regex(/^\d{6}$/, "account.codeForm"));

/** As written down: with or without its hyphen, in capitals or not. Comes out as it was made. */
const recoveryCode = oneText
	.transform((text) =>
		text
			.normalize("NFKC")
			.toLowerCase()
			.replace(/[^a-z0-9]/g, ""),
	)
	.pipe(z.string().regex(/^[a-z0-9]{10}$/, "account.recoveryCodeForm"))
	.transform((text) => `${text.slice(0, 5)}-${text.slice(5)}`);

export const secondFactorForm = z.object({ locale, next, code: authenticatorCode });

export const recoveryForm = z.object({ locale, next, code: recoveryCode });

export const forgottenPasswordForm = z.object({ locale, email: mailAddress });

export const newPasswordForm = z.object({ locale, token, newPassword: password });

export const changePasswordForm = z.object({ currentPassword: password, newPassword: password });

/** Something that needs the password once more. */
export const passwordForm = z.object({ currentPassword: password });

export const setUpCodeForm = z.object({ code: authenticatorCode });

/** By whom an invitation is accepted. The first administrator also says their address. */
export const acceptInvitationForm = z.object({
	locale,
	token,
	name,
	email: mailAddress.optional(),
	newPassword: password,
});

/** A record whose id is a random text: an account, a session, an invitation. */
const textId = oneText.pipe(z.string().regex(/^[\w-]{1,64}$/));

/** The id of an account in a path; null for what can't be one. */
export function userIdParam(text: string): string | null {
	return /^[\w-]{1,64}$/.test(text) ? text : null;
}

export const sessionForm = z.object({ session: textId });

const role = oneText.pipe(z.enum(STAFF_ROLES, "account.roleMissing"));

/** Editors fill in for their divisions; a role that has none is sent without. */
function needsDivisions({ role, divisions }: { role: StaffRole; divisions: number[] }, context: z.RefinementCtx): void {
	if (role !== "editor" || divisions.length > 0) return;
	context.addIssue({ code: "custom", message: "account.divisionsMissing", path: ["divisions"] });
}

export const invitationForm = z
	.object({ locale, email: mailAddress, name, role, divisions: manyIds })
	.superRefine(needsDivisions);

export const openInvitationForm = z.object({ locale, invitation: textId });

export const userForm = z.object({ user: textId, name, role, divisions: manyIds }).superRefine(needsDivisions);

export const userIdForm = z.object({ user: textId });

/** What an empty form sends; for buttons that say it all. */
export const emptyForm = z.object({});

/** Why the address of the sign-in page says that one is there: one of the portal's own reasons, or null. */
export function signInProblem(text: unknown): SignInProblem | null {
	return SIGN_IN_PROBLEMS.find((problem) => problem === text) ?? null;
}

/** The token in the path of a one-time link; null for what can't be one. */
export function linkToken(text: string): string | null {
	return /^[\w-]{20,100}$/.test(text) ? text : null;
}
