import { answerAt } from "../answer";
import { notAllowed, preflight, respond } from "../respond";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ path?: string[] }> };

/** Every address below /api/v1: what there is stands in lib/schemas/api/endpoints.ts. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
	const { path = [] } = await params;
	return respond(request, (locale) => answerAt(path, new URL(request.url).searchParams, locale));
}

export const OPTIONS = preflight;

export { notAllowed as DELETE, notAllowed as PATCH, notAllowed as POST, notAllowed as PUT };
