import { startPortal } from "./portal";

/** The environment variable by which the workers learn where the portal answers. */
export const PORTAL_VARIABLE = "SHIRUBE_E2E_URL";
/** And where its data are. */
export const DATA_VARIABLE = "SHIRUBE_E2E_DATA";

/** One portal for all tests that only read. Returns what stops it, which Playwright also calls when tests have failed. */
export default async function startSharedPortal(): Promise<() => Promise<void>> {
	const portal = await startPortal();
	process.env[PORTAL_VARIABLE] = portal.url;
	process.env[DATA_VARIABLE] = portal.dataDir;
	return portal.stop;
}
