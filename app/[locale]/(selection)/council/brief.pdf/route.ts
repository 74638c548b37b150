import { briefs } from "@/lib/documents/brief";
import { pdfResponse } from "../pdf-response";

type Context = { params: Promise<{ locale: string }> };

/** A selection on one page. */
export const GET = (request: Request, { params }: Context): Promise<Response> => pdfResponse(request, params, briefs);
