import type { ComponentProps } from "react";

type ButtonProps = ComponentProps<"button"> & {
	/** One primary button a form; `danger` for what cannot be undone. */
	kind?: "primary" | "secondary" | "danger";
};

const LOOKS = {
	primary: "border-accent bg-accent text-white hover:bg-blue-1000",
	secondary: "border-accent bg-white text-accent hover:bg-blue-50",
	danger: "border-red-900 bg-white text-red-900 hover:bg-red-50",
} as const;

/** A button at least 44 px high (WCAG 2.5.5). While it is busy it stays in place and in the order of the keyboard. */
export function Button({ kind = "secondary", type = "submit", className = "", ...props }: ButtonProps) {
	return (
		<button
			type={type}
			className={`min-h-11 cursor-pointer rounded-lg border px-5 py-2 font-bold aria-disabled:cursor-progress aria-disabled:opacity-70 ${LOOKS[kind]} ${className}`}
			{...props}
		/>
	);
}
