"use client";

import { type ReactNode, useEffect, useRef } from "react";

type ErrorSummaryProps = {
	title: ReactNode;
	/** `href` leads to the control, e.g. `#outcome`; null for what concerns the whole form. */
	problems: readonly { href: string | null; text: ReactNode }[];
	/** Changes with every answer, so that each one takes the focus. */
	at: number;
};

/** What keeps a form from being accepted. Takes the focus when it comes, and leads to each field. */
export function ErrorSummary({ title, problems, at }: ErrorSummaryProps) {
	const summary = useRef<HTMLDivElement>(null);
	// biome-ignore lint/correctness/useExhaustiveDependencies: every answer takes the focus, also one that says the same
	useEffect(() => summary.current?.focus(), [at]);
	return (
		<div ref={summary} role="alert" tabIndex={-1} className="max-w-text rounded-lg border-2 border-error px-4 py-3">
			<h2 className="font-bold text-error text-lg">{title}</h2>
			<ul className="mt-2 list-disc space-y-1 pl-5">
				{problems.map(({ href, text }, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a list that is replaced as a whole
					<li key={index}>
						{href === null ? (
							text
						) : (
							<a href={href} className="text-error visited:text-error">
								{text}
							</a>
						)}
					</li>
				))}
			</ul>
		</div>
	);
}
