import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;

export default defineConfig({
	resolve: {
		alias: {
			"@": root,
			// The package refuses to be imported outside React's server build; its own empty module does not.
			"server-only": path.join(root, "node_modules/server-only/empty.js"),
		},
	},
	test: {
		projects: [
			{ extends: true, test: { name: "unit", include: ["tests/unit/**/*.test.{ts,tsx}"] } },
			{
				extends: true,
				test: {
					name: "integration",
					include: ["tests/integration/**/*.test.{ts,tsx}"],
					globalSetup: ["tests/support/database-server.ts"],
					setupFiles: ["tests/support/next-runtime.ts"],
					testTimeout: 20_000,
				},
			},
		],
	},
});
