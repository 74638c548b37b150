import { StatusPage } from "@/components/layout/status-page";
import { statusMetadata } from "@/lib/i18n/metadata";

export const generateMetadata = () => statusMetadata(404);

/** An address that no other page answers, under a locale or under none. */
export default function MissingPage() {
	return <StatusPage status={404} />;
}
