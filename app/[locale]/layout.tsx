import type { Metadata, Viewport } from "next";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { ChartStyle } from "@/components/charts/chart-style";
import { env } from "@/lib/env";
import "../globals.css";

export function generateMetadata(): Metadata {
	return { metadataBase: new URL(env().portalUrl) };
}

export const viewport: Viewport = { themeColor: "#ffffff" };

/** The document. An unknown locale gets a Japanese one, in which the page then says that there is no such page. */
export default async function LocaleLayout({ children }: { children: ReactNode }) {
	return (
		<html lang={await getLocale()}>
			<body>
				<ChartStyle />
				{children}
			</body>
		</html>
	);
}
