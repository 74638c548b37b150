import type { ReactNode } from "react";

/**
 * A table that may be wider than a phone: it scrolls by itself, also by keyboard, and the page does not.
 * WCAG 1.4.10 leaves data tables their two dimensions. Positioned, so that words for screen readers alone stay inside.
 */
export function ScrollTable({ label, children }: { label: string; children: ReactNode }) {
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
		<section aria-label={label} tabIndex={0} className="relative overflow-x-auto print:overflow-visible">
			{children}
		</section>
	);
}
