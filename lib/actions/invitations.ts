"use server";

import { hashPassword } from "@/lib/auth/password-hash";
import { signInByPassword } from "@/lib/auth/sign-in";
import { acceptInvitation, readInvitation } from "@/lib/data/staff/invitation-answers";
import { invite, renewInvitation, revokeInvitation, type SentInvitation } from "@/lib/data/staff/invitations";
import { recordSignIn } from "@/lib/data/staff/sessions";
import type { Locale } from "@/lib/domain/localized";
import { LIMITS } from "@/lib/domain/sign-in-limits";
import { env } from "@/lib/env";
import { routes } from "@/lib/routes";
import { acceptInvitationForm, invitationForm, openInvitationForm } from "@/lib/schemas/accounts";
import { anonymousAction, throttled } from "./anonymous-action";
import { checkNewPassword } from "./new-password-check";
import { staffAction } from "./staff-action";

/** `link` is given only where no mail server would take it to whom it is for. */
export type Invited = { email: string; link: string | null };

/** Invites someone by mail. */
export const sendInvitation = staffAction<typeof invitationForm, Invited>({
	schema: invitationForm,
	run: async (actor, { locale, email, name, role, divisions }, now) => {
		const divisionIds = role === "editor" ? divisions : [];
		const outcome = await invite(actor, { email, name, role, divisionIds }, { ...linkMaking(locale), now });
		if ("refused" in outcome) return { problems: [{ field: "email", message: `account.${outcome.refused}` }] };
		return { done: { email, link: shownLink(outcome.sent) } };
	},
});

/** Sends an invitation once more, with a new link. */
export const resendInvitation = staffAction<typeof openInvitationForm, Invited>({
	schema: openInvitationForm,
	run: async (actor, { locale, invitation }, now) => {
		const sent = await renewInvitation(actor, invitation, { ...linkMaking(locale), now });
		return { done: { email: sent.email, link: shownLink(sent) } };
	},
});

/** Takes an invitation back. */
export const withdrawInvitation = staffAction({
	schema: openInvitationForm,
	run: async (actor, { invitation }, now) => {
		await revokeInvitation(actor, invitation, now);
		return { done: null };
	},
});

/** Makes the account that a link promises, and signs in to it. */
export const accept = anonymousAction({
	schema: acceptInvitationForm,
	run: async ({ address }, { locale, token, name, email, newPassword }, now) => {
		const { account, address: byAddress } = LIMITS.invitation;
		const blocked = await throttled([[account, token] as const, [byAddress, address] as const], now);
		if (blocked !== null) return { problems: [blocked.problem] };
		const invitation = await readInvitation(token, now);
		if ("over" in invitation) return { moveTo: routes.invitation(locale, token) };
		const ownEmail = invitation.email ?? email;
		if (ownEmail === undefined) return { problems: [{ field: "email", message: "account.emailMissing" }] };
		const problem = await checkNewPassword(newPassword, { name, email: ownEmail });
		if (problem !== null) return { problems: [problem] };
		const passwordHash = await hashPassword(newPassword);
		const outcome = await acceptInvitation(token, { name, passwordHash, email: email ?? null }, now);
		if ("refused" in outcome) return { moveTo: routes.invitation(locale, token) };
		await signInByPassword({ email: ownEmail, password: newPassword });
		await recordSignIn(outcome.accepted.userId, { method: "password", address });
		return { moveTo: routes.staff.home(locale) };
	},
});

function linkMaking(locale: Locale) {
	return { locale, linkTo: (token: string) => routes.invitation(locale, token) };
}

function shownLink({ link }: SentInvitation): string | null {
	const { portalUrl, mail } = env();
	return mail === null ? `${portalUrl}${link}` : null;
}
