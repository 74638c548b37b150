"use client";

import { createContext, useContext } from "react";

/** Which boxes were ticked when the form was last sent, so that none is lost to an error. */
export const Ticked = createContext<{ ids: readonly string[]; at: number }>({ ids: [], at: 0 });

/** The box before a sheet's row. */
export function BoardTick({ revisionId, label }: { revisionId: number; label: string }) {
	const { ids, at } = useContext(Ticked);
	return (
		<label className="flex min-h-11 min-w-11 cursor-pointer items-center justify-center">
			<span className="sr-only">{label}</span>
			<input
				key={at}
				type="checkbox"
				name="revision"
				value={revisionId}
				defaultChecked={ids.includes(String(revisionId))}
				className="size-5 accent-accent"
			/>
		</label>
	);
}
