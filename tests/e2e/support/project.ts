import path from "node:path";

/** The folder of package.json. Playwright runs tests as CommonJS modules, where `import.meta` does not exist. */
export const ROOT = path.resolve(__dirname, "../../..");
