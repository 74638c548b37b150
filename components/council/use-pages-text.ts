import { useTranslations } from "next-intl";
import type { PageCount } from "./council-view";

/** 「12ページ」, 「約12ページ」 */
export function usePagesText(): (count: PageCount) => string {
	const t = useTranslations("council.result");
	return ({ pages, exact }) => t(exact ? "pageCount" : "aboutPageCount", { count: pages });
}
