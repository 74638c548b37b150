import { workAsyncStorage } from "next/dist/server/app-render/work-async-storage.external";
import { workUnitAsyncStorage } from "next/dist/server/app-render/work-unit-async-storage.external";
import { createRequestStoreForAPI } from "next/dist/server/async-storage/request-store";

type Action<Data> = (previous: never, form: FormData) => Promise<Data>;

/** Where an action led instead of answering. */
type Moved = { movedTo: string };

/**
 * Stands in for a browser and for Next's handling of its requests: keeps cookies, and calls server actions and the
 * code behind pages inside of a request, as Next does.
 */
export function openBrowser({ address = "192.0.2.1", cookie = "", userAgent = "Mozilla/5.0 Firefox/140.0" } = {}) {
	const jar = new Map(cookie.split("; ").flatMap((pair) => (pair ? [split(pair)] : [])));

	/** Runs what a request runs. */
	async function visit<Result>(work: () => Promise<Result>, extra: Record<string, string> = {}): Promise<Result> {
		const headers = new Headers({
			host: "portal.example.jp",
			origin: "http://portal.example.jp",
			"x-forwarded-for": address,
			"user-agent": userAgent,
			cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
			...extra,
		});
		const url = { pathname: "/ja", search: "" };
		const store = createRequestStoreForAPI(
			{ headers } as never,
			url as never,
			{} as never,
			(set: string[]) => set.forEach(keep),
			undefined as never,
			undefined,
		);
		const workStore = { route: "/ja", page: "/ja/page", afterContext: { after: runAtOnce } };
		return workAsyncStorage.run(workStore as never, () => workUnitAsyncStorage.run(store, work));
	}

	/** Sends a form to a server action, with what its inputs hold. */
	async function send<Data extends object>(
		action: Action<Data>,
		inputs: Record<string, string | string[]>,
		extra?: Record<string, string>,
	): Promise<Data & Partial<Moved>> {
		const form = new FormData();
		for (const [name, value] of Object.entries(inputs)) for (const one of [value].flat()) form.append(name, one);
		try {
			return { ...(await visit(() => action(undefined as never, form), extra)) };
		} catch (error) {
			const [kind, , to] = String((error as { digest?: string }).digest).split(";");
			if (kind === "NEXT_REDIRECT" && to !== undefined) return { movedTo: to } as Data & Moved;
			throw error;
		}
	}

	const setCookies: string[] = [];

	/** Keeps a cookie, or forgets it, as a Set-Cookie line says. */
	function keep(line: string): void {
		setCookies.push(line);
		const [pair = "", ...attributes] = line.split("; ");
		const [name, value] = split(pair);
		const isGone = attributes.some((attribute) => /^max-age=0$/i.test(attribute)) || value === "";
		if (isGone) jar.delete(name);
		else jar.set(name, value);
	}

	return { visit, send, keep, cookies: jar, setCookies };
}

const waiting: Promise<unknown>[] = [];

/** What an action leaves for after its answer. */
function runAtOnce(task: (() => unknown) | Promise<unknown>): void {
	waiting.push(Promise.resolve(typeof task === "function" ? task() : task));
}

/** Waits for what actions left for after their answers. */
export async function afterwards(): Promise<void> {
	await Promise.all(waiting.splice(0));
}

function split(pair: string): [name: string, value: string] {
	const at = pair.indexOf("=");
	return [pair.slice(0, at), pair.slice(at + 1)];
}
