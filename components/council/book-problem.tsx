import { useTranslations } from "next-intl";
import type { BookState } from "./book-view";
import { useParameterName } from "./use-parameter-name";

/** Why there is no book, in words; nothing where there is one, or will be. */
export function BookProblem({ book }: { book: BookState }) {
	const t = useTranslations("bookPage.problems");
	const tFiles = useTranslations("bookFiles");
	const parameterName = useParameterName();
	switch (book.state) {
		case "busy":
		case "failed":
			return <p>{t(book.state)}</p>;
		case "tooOften":
			return <p>{t("tooOften", { minutes: book.minutes })}</p>;
		case "unreadable":
			return <p>{tFiles("unreadable", { names: book.names.map(parameterName).join(t("separator")) })}</p>;
		case "refused":
			return (
				<p>
					{book.reason === "tooLong"
						? tFiles("tooLong", { sheets: book.sheets, most: book.most })
						: tFiles(book.reason)}
				</p>
			);
		default:
			return null;
	}
}
