import { useLocale, useTranslations } from "next-intl";
import { routes } from "@/lib/routes";
import { BookProblem } from "./book-problem";
import { BookSteps } from "./book-steps";
import type { BookView } from "./book-view";

/** In seconds: so often a page looks again how far a book is, or whether there is room for it. */
const LOOK_AGAIN = 3;
const COME_AGAIN = 15;

/**
 * A long book being made: what is done, what comes next, and the finished file. The page loads itself again without a
 * script, unless it is told to keep still.
 */
export function BookPage({ view }: { view: BookView }) {
	const t = useTranslations("bookPage");
	const locale = useLocale();
	const { book, query, isStill } = view;
	const file = routes.councilFile(locale, "book.pdf", query);
	return (
		<>
			<Refresh view={view} />
			<h1 className="text-3xl">{t("heading")}</h1>
			<div role="status" className="mt-6 max-w-text space-y-4">
				{book.state === "made" && (
					<>
						<p>{t("made", { pages: book.pages })}</p>
						<FileLink href={file} text={t("open")} />
					</>
				)}
				{book.state === "unannounced" && (
					<>
						<p>{t("unannounced")}</p>
						<FileLink href={file} text={t("open")} />
					</>
				)}
				{book.state === "inWork" && <BookSteps progress={book.progress} isStill={isStill} />}
				<BookProblem book={book} />
			</div>
			<ul className="mt-8 max-w-text space-y-1">
				{isRepeated(view) && (
					<li>
						<a href={routes.councilBook(locale, isStill ? query : still(query))} className="inline-block py-0.5">
							{isStill ? t("go") : t("stop")}
						</a>
					</li>
				)}
				{isStill && isRepeated(view) && (
					<li>
						<a href={routes.councilBook(locale, still(query))} className="inline-block py-0.5">
							{t("lookAgain")}
						</a>
					</li>
				)}
				<li>
					<a href={routes.council(locale, query)} className="inline-block py-0.5">
						{t("toChoices")}
					</a>
				</li>
			</ul>
		</>
	);
}

function FileLink({ href, text }: { href: string; text: string }) {
	return (
		<p>
			<a href={href} rel="nofollow" className="inline-block py-1 font-bold text-lg">
				{text}
			</a>
		</p>
	);
}

/** Whether there is something to wait for. */
const isRepeated = ({ book }: BookView) => book.state === "inWork" || book.state === "busy";

function Refresh({ view }: { view: BookView }) {
	const locale = useLocale();
	const { book, query, isStill } = view;
	if (isStill) return null;
	if (book.state === "made") {
		return <meta httpEquiv="refresh" content={`0; url=${routes.councilFile(locale, "book.pdf", query)}`} />;
	}
	if (!isRepeated(view)) return null;
	return <meta httpEquiv="refresh" content={String(book.state === "busy" ? COME_AGAIN : LOOK_AGAIN)} />;
}

/** The same page, keeping still. */
function still(query: string): string {
	const parameters = new URLSearchParams(query);
	parameters.set("still", "1");
	return parameters.toString();
}
