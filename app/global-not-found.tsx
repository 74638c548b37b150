import type { Metadata } from "next";
import { DEFAULT_LOCALE, LOCALES } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import en from "@/messages/en.json";
import ja from "@/messages/ja.json";
import "./globals.css";

const messages = { ja, en };

export const metadata: Metadata = { title: `${ja.notFound.title} | ${ja.layout.portalTitle}` };

/** For an address without a locale, such as /fr/…: nothing tells the reader's language, so both are spoken. */
export default function GlobalNotFound() {
	return (
		<html lang={DEFAULT_LOCALE}>
			<body>
				<main className="mx-auto max-w-page space-y-10 px-4 py-10">
					{LOCALES.map((locale, index) => {
						const { layout, notFound } = messages[locale];
						const Heading = index === 0 ? "h1" : "h2";
						return (
							<section key={locale} lang={locale}>
								<Heading className="text-3xl">{notFound.title}</Heading>
								<p className="mt-4 max-w-text">{notFound.explanation}</p>
								<p className="mt-4">
									<a href={routes.home(locale)} className="inline-block py-0.5">
										{layout.portalName}
									</a>
								</p>
							</section>
						);
					})}
				</main>
			</body>
		</html>
	);
}
