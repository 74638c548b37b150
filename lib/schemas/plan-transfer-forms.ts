import { z } from "zod";
import { UPLOAD_PROBLEMS } from "@/lib/domain/plan-transfer/problems";
import { oneText } from "./form-inputs";
import { localeName } from "./url-params";

/** The id of an upload in an address. */
export const stagedPlanParam = z.uuid();

/** Why an upload came to nothing, as the page is told in its address. */
export const uploadProblemParam = z.enum(UPLOAD_PROBLEMS);

const staged = { id: oneText.pipe(stagedPlanParam), locale: oneText.pipe(localeName) };

/** Throws an upload away. */
export const discardPlanForm = z.object(staged);

/** Takes an upload in, as the preview with this fingerprint showed it. */
export const commitPlanForm = z.object({ ...staged, fingerprint: oneText.pipe(z.string().regex(/^[0-9a-f]{64}$/)) });
