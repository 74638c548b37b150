import { notFound } from "next/navigation";
import { StatusPage } from "@/components/layout/status-page";
import { statusMetadata } from "@/lib/i18n/metadata";

export const generateMetadata = () => statusMetadata(404);

type Props = { params: Promise<{ missing: string[] }> };

/** Next keeps no page whose address has a line break, so that the page cache cannot give it its status. */
const LINE_BREAK = /[\r\n\u2028\u2029]|%0[ad]|%e2%80%a[89]/i;

/** An address that no other page answers, under a locale or under none. */
export default async function MissingPage({ params }: Props) {
	const { missing } = await params;
	if (missing.some((segment) => LINE_BREAK.test(segment))) notFound();
	return <StatusPage status={404} />;
}
