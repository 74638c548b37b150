import { GET } from "@/app/api/v1/[[...path]]/route";

export const PORTAL = "https://portal.example.jp";

process.env.PORTAL_URL = PORTAL;

/** Asks the API as Next would pass a request on. `path` is below /api/v1, with its query, or a whole address. */
export function ask(path: string, headers: Record<string, string> = {}): Promise<Response> {
	const url = new URL(path.startsWith("http") ? path : `${PORTAL}/api/v1${path}`);
	const steps = url.pathname.replace("/api/v1", "").split("/").filter(Boolean).map(decodeURIComponent);
	return GET(new Request(url, { headers }), { params: Promise.resolve(steps.length > 0 ? { path: steps } : {}) });
}

/** The body of an answer that has to be there. */
export async function read<Body>(path: string): Promise<Body> {
	const response = await ask(path);
	const body = await response.json();
	if (!response.ok) throw new Error(`${path}: ${JSON.stringify(body)}`);
	return body;
}

type Part<Item> = { items: Item[]; next: string | null };

/** Every entry of a list, part by part, and how many parts there were. */
export async function readAll<Item>(path: string): Promise<{ items: Item[]; parts: number }> {
	const items: Item[] = [];
	let parts = 0;
	for (let next: string | null = path; next !== null; parts++) {
		const part: Part<Item> = await read(next);
		items.push(...part.items);
		next = part.next;
	}
	return { items, parts };
}
