import type { Page } from "@playwright/test";

/** What may go wrong on a page without its text showing it. */
export type Incidents = {
	/** Listens to a page from now on. Without JavaScript it refuses the scripts that pages name. */
	watch(page: Page, options?: { runsScripts: boolean }): void;
	/** A path whose answer is meant to be a failure. */
	announce(path: string): void;
	found: string[];
};

/**
 * Collects console errors and warnings, uncaught errors, answers of 400 and more that were not announced, requests that
 * failed, and requests to any origin but the portal's.
 */
export function collectIncidents(portalUrl: string): Incidents {
	const found: string[] = [];
	const announced = new Set<string>();
	const isAnnounced = (url: string) => announced.has(new URL(url, portalUrl).href);
	return {
		found,
		announce: (path) => announced.add(new URL(path, portalUrl).href),
		watch: (page, { runsScripts } = { runsScripts: true }) => {
			page.on("console", (message) => {
				const { url } = message.location();
				if (!["error", "warning"].includes(message.type()) || isAnnounced(url)) return;
				found.push(`console ${message.type()}: ${message.text()} (${url})`);
			});
			page.on("pageerror", (error) => found.push(`uncaught: ${error}`));
			page.on("request", (request) => {
				const { origin, protocol } = new URL(request.url());
				if (protocol.startsWith("http") && origin !== portalUrl) found.push(`foreign origin: ${request.url()}`);
			});
			page.on("response", (response) => {
				if (response.status() < 400 || isAnnounced(response.url())) return;
				found.push(`answered with ${response.status()}: ${response.url()}`);
			});
			page.on("requestfailed", (request) => {
				const reason = request.failure()?.errorText;
				// The browser itself gives up what a page it leaves still waits for.
				if (reason === "net::ERR_ABORTED" || (!runsScripts && request.resourceType() === "script")) return;
				found.push(`failed: ${request.url()} ${reason}`);
			});
		},
	};
}
