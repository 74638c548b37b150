import type { ReactNode } from "react";

type SheetGroupProps = { id: string; title: string; children: ReactNode };

/** A section on screen, no box at all on paper, where its parts go to their places on the town's own sheet. */
export function SheetGroup({ id, title, children }: SheetGroupProps) {
	return (
		<section id={id} aria-labelledby={`${id}-heading`} className="mt-12 print:contents">
			<h2 id={`${id}-heading`} className="border-accent border-b-2 pb-1 text-2xl print:hidden">
				{title}
			</h2>
			<div className="mt-5 space-y-8 print:contents print:space-y-0">{children}</div>
		</section>
	);
}
