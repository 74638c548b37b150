import { NotFoundPage } from "@/components/layout/not-found-page";
import { notFoundMetadata } from "@/lib/i18n/metadata";

export const generateMetadata = notFoundMetadata;

/** An address that no other page answers, under a locale or under none. */
export default function MissingPage() {
	return <NotFoundPage />;
}
