"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Where a long form answers: brought into view with every answer, since its buttons may be screens away. */
export function AnswerPlace({ at, children }: { at: number; children: ReactNode }) {
	const place = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (at > 0) place.current?.scrollIntoView({ block: "nearest" });
	}, [at]);
	return (
		<div ref={place} className="space-y-4">
			{children}
		</div>
	);
}
