"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Whether scripts run here by now: false on the server and until the page is taken over. */
export function useIsLive(): boolean {
	return useSyncExternalStore(
		never,
		() => true,
		() => false,
	);
}
