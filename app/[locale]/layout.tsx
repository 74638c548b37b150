import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { ChartStyle } from "@/components/charts/chart-style";
import { env } from "@/lib/env";
import { localeOf } from "@/lib/i18n/params";
import "../globals.css";

type LayoutProps = { params: Promise<{ locale: string }>; children: ReactNode };

export function generateMetadata(): Metadata {
	return { metadataBase: new URL(env().portalUrl) };
}

export const viewport: Viewport = { themeColor: "#ffffff" };

export default async function LocaleLayout({ params, children }: LayoutProps) {
	const locale = await localeOf(params);
	return (
		<html lang={locale}>
			<body>
				<ChartStyle />
				{children}
			</body>
		</html>
	);
}
