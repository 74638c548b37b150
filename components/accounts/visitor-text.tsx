import type { ReactNode } from "react";

/** A page on the way in: its heading, a word of explanation, and the form. */
export function VisitorText({ title, lead, children }: { title: ReactNode; lead?: ReactNode; children?: ReactNode }) {
	return (
		<>
			<h1 className="text-3xl">{title}</h1>
			{lead && <p className="mt-4 max-w-text">{lead}</p>}
			<div className="mt-8 space-y-8">{children}</div>
		</>
	);
}
