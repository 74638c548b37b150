import { useLocale, useTranslations } from "next-intl";
import type { EntrySheet } from "@/lib/data/staff/entry";
import { routes } from "@/lib/routes";
import { SheetLinks } from "./entry-head";

/** A year of the plan that nobody opened for this sheet yet: what has to happen first. */
export function NotOpened({ sheet }: { sheet: EntrySheet }) {
	const t = useTranslations("entry.notOpened");
	const locale = useLocale();
	const isOpen = sheet.collection !== null;
	return (
		<div className="mt-6 max-w-text space-y-4">
			<p>{t(isOpen ? "addedLater" : "text")}</p>
			{sheet.may.manageCollections ? (
				<p>
					<a href={routes.admin.collections(locale)}>{t("toCollections")}</a>
				</p>
			) : (
				<p>{t("whoOpens")}</p>
			)}
			<SheetLinks sheet={sheet} />
		</div>
	);
}
