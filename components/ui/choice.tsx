import type { ComponentProps, ReactNode } from "react";

type ChoiceProps = ComponentProps<"input"> & {
	type: "radio" | "checkbox";
	id: string;
	label: ReactNode;
	hint?: ReactNode;
};

/** A radio button or check box with its label beside it; the whole line is its target. */
export function Choice({ id, label, hint, className = "", ...props }: ChoiceProps) {
	return (
		<div className={className}>
			<label htmlFor={id} className="flex min-h-11 cursor-pointer items-baseline gap-3 py-1.5">
				<input
					id={id}
					aria-describedby={hint ? `${id}-hint` : undefined}
					className="size-5 shrink-0 translate-y-0.5 accent-accent"
					{...props}
				/>
				<span>{label}</span>
			</label>
			{hint && (
				<div id={`${id}-hint`} className="pl-8 text-ink-soft text-sm">
					{hint}
				</div>
			)}
		</div>
	);
}

type ChoicesProps = {
	id: string;
	legend: ReactNode;
	hint?: ReactNode;
	error?: ReactNode;
	children: ReactNode;
	className?: string;
};

/** Choices that belong together, under the question they answer. `id` is where an error summary leads. */
export function Choices({ id, legend, hint, error, children, className = "" }: ChoicesProps) {
	return (
		<fieldset
			id={id}
			tabIndex={-1}
			aria-describedby={[hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ") || undefined}
			className={`max-w-text ${error ? "border-error border-l-4 pl-3" : ""} ${className}`}
		>
			<legend className="font-bold">{legend}</legend>
			{hint && (
				<div id={`${id}-hint`} className="text-ink-soft text-sm">
					{hint}
				</div>
			)}
			{error && (
				<p id={`${id}-error`} className="text-error">
					{error}
				</p>
			)}
			<div className="mt-1">{children}</div>
		</fieldset>
	);
}
