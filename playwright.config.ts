import { defineConfig } from "@playwright/test";
import { CHROMIUM_ARGS, chromiumPath } from "./tests/e2e/support/chromium";

/**
 * End-to-end tests against the production build (`npm run build` makes it). tests/e2e/support/global-setup.ts starts the
 * portal with a new database on a free port, so that no server that happens to run is ever tested in its place.
 */
export default defineConfig({
	testDir: "tests/e2e",
	globalSetup: "./tests/e2e/support/global-setup.ts",
	outputDir: "test-results",
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 60_000,
	forbidOnly: Boolean(process.env.CI),
	reporter: "list",
	use: {
		// The installed browser, where there is one.
		launchOptions: { executablePath: chromiumPath(), args: CHROMIUM_ARGS },
	},
});
