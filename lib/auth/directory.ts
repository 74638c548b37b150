import "server-only";
import type { GenericOAuthConfig } from "better-auth/plugins";
import { acceptByDirectory } from "@/lib/data/staff/invitation-answers";
import { env } from "@/lib/env";

/** The town's own directory as an OpenID provider: set by environment (OIDC_…), optional. */

/** Its name in addresses and in the accounts that it gives. */
export const DIRECTORY_PROVIDER = "directory";

/** Where the directory's answer leads when nobody can tell which sign-in it belongs to. */
export const CALLBACK_ERRORS_PATH = "/ja/sign-in";

/** better-auth's providers: the directory, or none. */
export function directoryProviders(): GenericOAuthConfig[] {
	const { directory } = env();
	if (directory === null) return [];
	return [
		{
			providerId: DIRECTORY_PROVIDER,
			discoveryUrl: `${directory.issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
			clientId: directory.clientId,
			clientSecret: directory.clientSecret,
			scopes: ["openid", "email", "profile"],
			requireIdTokenVerification: true,
			// Nobody gets an account by signing in. Who was invited gets theirs here, before better-auth looks for it.
			disableSignUp: true,
			mapProfileToUser: async ({ email, emailVerified, name }) => {
				if (email && emailVerified === true) await acceptByDirectory({ email, name: name ?? "" }, new Date());
				return {};
			},
		},
	];
}
