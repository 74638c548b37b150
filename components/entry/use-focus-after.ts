"use client";

import { useCallback, useEffect, useRef } from "react";
import { SHEET_STATE } from "./sheet-state";

/**
 * Gives the focus to the sheet's state when a form that was sent makes way for what follows it; without it, the focus
 * would be nowhere. Returns what to call when the form is sent.
 */
export function useFocusAfter(): () => void {
	const isSent = useRef(false);
	useEffect(
		() => () => {
			if (isSent.current) requestAnimationFrame(() => document.getElementById(SHEET_STATE)?.focus());
		},
		[],
	);
	return useCallback(() => {
		isSent.current = true;
	}, []);
}
