import type { ReactNode } from "react";

type SectionProps = { id: string; title: ReactNode; children: ReactNode; className?: string };

/** A part of a page under its own second-level heading, with an address. */
export function Section({ id, title, children, className = "" }: SectionProps) {
	return (
		<section id={id} aria-labelledby={`${id}-heading`} className={`mt-12 print:mt-3 ${className}`}>
			<h2 id={`${id}-heading`} className="border-accent border-b-2 pb-1 text-2xl print:border-black print:text-base">
				{title}
			</h2>
			<div className="mt-5 space-y-8 print:mt-2 print:space-y-3">{children}</div>
		</section>
	);
}
