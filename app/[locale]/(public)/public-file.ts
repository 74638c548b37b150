import { answered } from "@/app/answered";
import { plainText } from "@/app/plain-text";
import { DEFAULT_LOCALE } from "@/lib/domain/localized";
import { absolute } from "@/lib/env";
import { localeOf } from "@/lib/i18n/params";
import { wordsOf } from "@/lib/i18n/words";
import { routes } from "@/lib/routes";

type Located = { params: Promise<{ locale: string }> };

/**
 * A public file from what it reads and how it is sent. Where `load` finds nothing the answer is 404, where something
 * fails 503: both in words, since a browser shows nothing of an empty answer.
 */
export function publicFile<Props extends Located, Loaded>(
	load: (props: Props) => Promise<Loaded | null>,
	send: (loaded: Loaded) => Response | Promise<Response>,
) {
	return async (_request: Request, props: Props): Promise<Response> => {
		const locale = (await localeOf(props.params)) ?? DEFAULT_LOCALE;
		return answered(locale, async () => {
			const loaded = await load(props);
			if (loaded !== null) return send(loaded);
			const address = absolute(routes.home(locale));
			return plainText(wordsOf({ locale, namespace: "files" })("notFound", { address }), { status: 404, locale });
		});
	};
}
