import "server-only";
import { headers } from "next/headers";
import { cache } from "react";
import { readActor } from "@/lib/data/staff/access";
import type { Actor } from "@/lib/domain/permissions";
import { auth } from "./auth";

/** Who is signed in, with the rights that count now; null for nobody. Once a request. */
export const currentActor = cache(async (): Promise<Actor | null> => {
	const session = await auth().api.getSession({ headers: await headers() });
	return session && readActor(session.user.id);
});
