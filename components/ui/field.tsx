import type { ReactNode } from "react";

type FieldProps = { title: ReactNode; children: ReactNode; className?: string };

/** One labelled part of a sheet, under a third-level heading. */
export function Field({ title, children, className = "" }: FieldProps) {
	return (
		<div className={className}>
			<h3 className="text-lg print:text-sm">{title}</h3>
			<div className="mt-2 print:mt-0.5">{children}</div>
		</div>
	);
}
