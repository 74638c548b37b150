import { existsSync } from "node:fs";

/** Where systems keep a Chromium, in the order they are tried. */
const USUAL_PLACES = [
	"/usr/bin/chromium",
	"/usr/bin/chromium-browser",
	"/usr/bin/google-chrome-stable",
	"/usr/bin/google-chrome",
	"/snap/bin/chromium",
	"/Applications/Chromium.app/Contents/MacOS/Chromium",
	"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/**
 * The browser to test with: CHROMIUM_PATH, else one the system has. Undefined leaves it to Playwright, which then needs
 * the browser it would download itself: a closed network does not let it.
 */
export function chromiumPath(): string | undefined {
	return process.env.CHROMIUM_PATH || USUAL_PLACES.find((place) => existsSync(place));
}

/** No sandbox, as root and containers cannot have one, and no talk to its maker's servers. */
export const CHROMIUM_ARGS = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];
