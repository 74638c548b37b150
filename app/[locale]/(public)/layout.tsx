import type { ReactNode } from "react";

/**
 * Every public page is rendered at its first request and kept until published data changes (lib/cache). `force-static`
 * also makes sure that none of them can come to depend on a cookie or a session.
 */
export const dynamic = "force-static";
export const revalidate = false;

export default function PublicLayout({ children }: { children: ReactNode }) {
	return children;
}
