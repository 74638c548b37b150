"use client";

import { useParams } from "next/navigation";
import { DEFAULT_LOCALE, type Locale } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";

type ErrorText = { title: string; explanation: string; retry: string; home: string };

/**
 * Kept here and not among the messages: this runs in the browser, where importing those would send every one of them
 * along with every page.
 */
const TEXTS: Record<Locale, ErrorText> = {
	ja: {
		title: "ページを表示できませんでした",
		explanation: "しばらくしてから、もう一度お試しください。続くときは、このページのアドレスを添えてお知らせください。",
		retry: "もう一度試す",
		home: "計画の全体へ",
	},
	en: {
		title: "This page could not be shown",
		explanation: "Please try again in a while. If it goes on, let us know and tell us this page’s address.",
		retry: "Try again",
		home: "To the whole plan",
	},
};

/** Says that something failed, without saying what: details belong to the server's log. */
export default function PublicError({ reset }: { error: Error; reset: () => void }) {
	const { locale } = useParams<{ locale: string }>();
	const shown: Locale = locale === "en" ? "en" : DEFAULT_LOCALE;
	const text = TEXTS[shown];
	return (
		<main className="mx-auto max-w-page px-4 py-10">
			<h1 className="text-3xl">{text.title}</h1>
			<p className="mt-4 max-w-text">{text.explanation}</p>
			<p className="mt-4 flex flex-wrap gap-x-6">
				<button type="button" onClick={reset} className="min-h-11 border border-ink px-4 font-bold">
					{text.retry}
				</button>
				<a href={routes.home(shown)} className="inline-block py-2">
					{text.home}
				</a>
			</p>
		</main>
	);
}
