import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { clientMessages } from "@/lib/i18n/client-messages";

/** Rendered for each request: what is shown depends on who asks, and nothing of it may be kept. */
export const dynamic = "force-dynamic";

export default async function StaffLayout({ children }: { children: ReactNode }) {
	return <NextIntlClientProvider messages={await clientMessages()}>{children}</NextIntlClientProvider>;
}
