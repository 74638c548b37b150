import type { ReactNode } from "react";

/**
 * Every public page is rendered at its first request and kept until published data changes (lib/cache). `force-static`
 * also makes sure that none of them can come to depend on a cookie or a session.
 */
export const dynamic = "force-static";
export const revalidate = false;

/**
 * No page is rendered when the portal is built: that needs no database. That the function is there at all tells Next to
 * treat the pages as kept ones; without it, the query of whoever comes first is kept with the page.
 */
export function generateStaticParams() {
	return [];
}

export default function PublicLayout({ children }: { children: ReactNode }) {
	return children;
}
