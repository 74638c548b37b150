import type { NextRequest } from "next/server";
import { DIRECTORY_PROVIDER } from "@/lib/auth/directory";
import { finishAtDirectory } from "@/lib/auth/directory-sign-in";
import { env } from "@/lib/env";

export const dynamic = "force-dynamic";

/** Where the town's directory sends people back to: the only address of better-auth's own that is served. */
export async function GET(request: NextRequest, { params }: { params: Promise<{ provider: string }> }) {
	const { provider } = await params;
	if (env().directory === null || provider !== DIRECTORY_PROVIDER) return new Response(null, { status: 404 });
	return finishAtDirectory(request);
}
