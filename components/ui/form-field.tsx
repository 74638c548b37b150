import type { ReactNode } from "react";

type FormFieldProps = {
	/** The control's id; hint and error get theirs from it. */
	id: string;
	label: ReactNode;
	/** Said after the label, e.g. 必須. */
	mark?: ReactNode;
	hint?: ReactNode;
	error?: ReactNode;
	className?: string;
	children: ReactNode;
};

/** A control with its label above, its hint and its error: bound to it by `describedBy`. */
export function FormField({ id, label, mark, hint, error, className = "", children }: FormFieldProps) {
	return (
		<div className={`max-w-text ${error ? "border-error border-l-4 pl-3" : ""} ${className}`}>
			<label htmlFor={id} className="font-bold">
				{label}
				{mark && <span className="ml-2 font-normal text-ink-soft text-sm">{mark}</span>}
			</label>
			{hint && (
				<div id={`${id}-hint`} className="text-ink-soft text-sm">
					{hint}
				</div>
			)}
			{error && <FieldError id={id}>{error}</FieldError>}
			<div className="mt-1">{children}</div>
		</div>
	);
}

/** An error beside its control. A word of its own says that it is one, for those who don't see the colour. */
function FieldError({ id, children }: { id: string; children: ReactNode }) {
	return (
		<p id={`${id}-error`} className="text-error">
			{children}
		</p>
	);
}

/** What a control must carry so that its hint and error are read out with it. */
export function describedBy(id: string, { hint, error }: { hint?: unknown; error?: unknown }) {
	const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
	return { id, "aria-describedby": ids || undefined, "aria-invalid": error ? true : undefined } as const;
}
