import { z } from "zod";
import { oneText } from "./form-inputs";
import { localeName } from "./url-params";

/** What an administrator's button says about a mail: `again:12` or `stop:12`. */
export const mailDecision = z.object({
	decision: oneText
		.pipe(z.templateLiteral([z.enum(["again", "stop"]), ":", z.string().regex(/^[1-9]\d{0,17}$/)]))
		.transform((text) => {
			const [step, id] = text.split(":") as ["again" | "stop", string];
			return { step, id: BigInt(id) };
		}),
});

export const testMail = z.object({ locale: oneText.pipe(localeName) });
