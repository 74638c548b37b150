import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { nextCookies } from "better-auth/next-js";
import { twoFactor } from "better-auth/plugins";
import { prisma } from "@/lib/data/prisma";
import { env } from "@/lib/env";

/** Signing in. Made at first use: `next build` has neither database nor secret. */
let made: ReturnType<typeof make> | undefined;

export function auth() {
	made ??= make();
	return made;
}

function make() {
	const { portalUrl } = env();
	return betterAuth({
		appName: "Shirube",
		baseURL: portalUrl,
		secret: process.env.AUTH_SECRET,
		telemetry: { enabled: false },
		database: prismaAdapter(prisma(), { provider: "postgresql" }),
		emailAndPassword: { enabled: true, disableSignUp: true },
		plugins: [twoFactor(), nextCookies()],
	});
}
