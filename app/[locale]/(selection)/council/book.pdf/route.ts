import { books } from "@/lib/documents/book";
import { pdfResponse } from "../pdf-response";

type Context = { params: Promise<{ locale: string }> };

/** The book of a selection, which the query holds. */
export const GET = (request: Request, { params }: Context): Promise<Response> => pdfResponse(request, params, books);
