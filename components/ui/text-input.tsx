import type { ComponentProps } from "react";

const LOOK =
	"w-full rounded-lg border border-ink-soft bg-white px-3 py-2 aria-[invalid]:border-2 aria-[invalid]:border-error";

/** Not for a select, which is never anything else to the browser. */
const READ_ONLY = "read-only:bg-solid-gray-50";

/** A line of text. `className` sets its width, which should hint at how much is expected. */
export function TextInput({ className = "", type = "text", ...props }: ComponentProps<"input">) {
	return <input type={type} className={`min-h-11 ${LOOK} ${READ_ONLY} ${className}`} {...props} />;
}

/** A text of several lines that grows with what is typed, where the browser knows how. */
export function TextArea({ className = "", rows = 5, ...props }: ComponentProps<"textarea">) {
	return (
		<textarea
			rows={rows}
			className={`field-sizing-content wrap-anywhere min-h-28 ${LOOK} ${READ_ONLY} ${className}`}
			{...props}
		/>
	);
}

export function Select({ className = "", ...props }: ComponentProps<"select">) {
	return <select className={`min-h-11 ${LOOK} ${className}`} {...props} />;
}
