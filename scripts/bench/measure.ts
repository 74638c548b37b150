import { buildPages, isBuildCurrent } from "../steps/build";
import { loadPlanFolder, migrate } from "../steps/database";
import { generateClient, isClientCurrent } from "../steps/generate";
import { step } from "../steps/progress";
import { ROOT, readEnvironment } from "../steps/project";
import { buildBarePage, removeBarePage } from "./bare-page";
import { compareColdRenders } from "./cold-render";
import { measureDataFiles } from "./data-files";
import { type DatabaseServer, startDatabaseServer } from "./database";
import { measureDocuments, viewsBesideBooks } from "./documents";
import type { Figure } from "./figures";
import { addGeneratedPolicies } from "./generated-plan";
import { getPage } from "./http";
import { POLICY_PAGE } from "./pages";
import { printPage } from "./printed-page";
import { timePublication } from "./publish";
import { countStatements } from "./statements";
import { compareThroughput } from "./throughput";
import { startWebServer, type WebServer } from "./web-server";
import { compareScripts, weighFirstVisit, weighPages } from "./weight";

const SMALL = 53;
const LARGE = 5_300;

/** A portal with a plan of its own. */
type Portal = WebServer & { databaseUrl: string; count: () => Promise<number> };

/** Measures everything there is a budget for, in one run, and leaves nothing behind. */
export async function measure(stop: AbortSignal): Promise<Figure[]> {
	await prepareBuild(stop);
	const database = await step("Database: starting one of its own", startDatabaseServer);
	const portals: Portal[] = [];
	try {
		for (const policies of [SMALL, LARGE]) {
			stop.throwIfAborted();
			portals.push(await step(`Portal with ${policies} policies`, () => startPortal(database, policies)));
		}
		const [small, large] = portals as [Portal, Portal];
		const data = await measureData(small, large, stop);
		await large.stop();
		return [...(await measurePages(small, stop)), ...data];
	} finally {
		for (const portal of portals) await portal.stop();
		await database.stop();
	}
}

/** The build that would be served; one is made where there is none of the sources as they are. */
async function prepareBuild(stop: AbortSignal): Promise<void> {
	const { dataDir } = readEnvironment();
	if (!isClientCurrent()) await step("Database client: making it", () => generateClient(stop));
	if (!isBuildCurrent(dataDir)) await step("Pages: building them", () => buildPages(dataDir, "onFailure", stop));
}

async function startPortal(server: DatabaseServer, policies: number): Promise<Portal> {
	const name = `plan_${policies}`;
	const databaseUrl = await server.create(name);
	const database = { url: databaseUrl, serverPid: undefined, close: async () => {} };
	await migrate(database);
	await loadPlanFolder(database);
	await addGeneratedPolicies(databaseUrl, policies);
	const web = await startWebServer(ROOT, { DATABASE_URL: databaseUrl, PAGE_CACHE_MB: "256" });
	return { ...web, databaseUrl, count: () => server.countStatements(name) };
}

/** What depends on the plan's size comes first, while both servers are equally new. */
async function measureData(small: Portal, large: Portal, stop: AbortSignal): Promise<Figure[]> {
	const cold = await step("Cold pages", () => compareColdRenders(small.origin, large.origin));
	stop.throwIfAborted();
	const statements = await step("SQL statements", () => countStatements(small, large));
	stop.throwIfAborted();
	const publication = await step("Publication", () => timePublication(small.origin, small.databaseUrl));
	stop.throwIfAborted();
	return [...statements, ...cold, ...publication, ...(await measureFiles(small, large, stop))];
}

/** What is made when it is asked for. */
async function measureFiles(small: Portal, large: Portal, stop: AbortSignal): Promise<Figure[]> {
	const documents = await step("PDF, about a minute", () => measureDocuments(small, large));
	stop.throwIfAborted();
	const printed = await step("The same sheet printed by a browser", () => printPage(small));
	stop.throwIfAborted();
	const files = await step("CSV and XLSX of the large plan", () => measureDataFiles(large));
	stop.throwIfAborted();
	const beside = await step("Pages while books are made", () => viewsBesideBooks(small));
	stop.throwIfAborted();
	return [...documents, ...printed, ...files, ...beside];
}

async function measurePages(portal: Portal, stop: AbortSignal): Promise<Figure[]> {
	const html = await step("Weight of pages", () => weighPages(portal.origin));
	const visit = await weighFirstVisit(portal.origin);
	stop.throwIfAborted();
	const model = (await getPage(portal.origin + POLICY_PAGE)).body;
	let bare: WebServer | undefined;
	try {
		const page = await step("Bare page of the same size: building it", () => buildBarePage(model, stop));
		bare = await startWebServer(page.folder);
		stop.throwIfAborted();
		const targets = [
			{ path: POLICY_PAGE, server: portal },
			{ path: "/", server: bare },
		] as const;
		const requests = await step("Requests a second, about a minute", () => compareThroughput(...targets));
		return [...requests, await compareScripts(portal.origin, bare.origin), ...html, visit];
	} finally {
		await bare?.stop();
		await removeBarePage();
	}
}
