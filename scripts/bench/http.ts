import { Agent, get as request } from "node:http";

const TIMEOUT_MS = 30_000;

/** Connections are kept, so that a request costs what it costs a browser that is already there. */
const agent = new Agent({ keepAlive: true });

/** `body` is what came over the network: still compressed where compression was asked for. */
export type Answer = { status: number; body: Buffer; milliseconds: number };

/** Fetches an address of a server on this machine and times it, from sending to the last byte. */
function get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
	return new Promise((resolve, reject) => {
		const started = performance.now();
		const sent = request(url, { agent, headers, timeout: TIMEOUT_MS }, (response) => {
			const chunks: Buffer[] = [];
			response.on("data", (chunk: Buffer) => chunks.push(chunk));
			response.once("error", reject);
			response.once("end", () =>
				resolve({
					status: response.statusCode ?? 0,
					body: Buffer.concat(chunks),
					milliseconds: performance.now() - started,
				}),
			);
		});
		sent.once("timeout", () => sent.destroy(new Error(`${url} did not answer in ${TIMEOUT_MS / 1000} s`)));
		sent.once("error", reject);
	});
}

/** Like `get`, for a page that has to be there: a fast error page must not pass for a fast page. */
export async function getPage(url: string, headers: Record<string, string> = {}): Promise<Answer> {
	const answer = await get(url, headers);
	if (answer.status !== 200) throw new Error(`${url} answered ${answer.status}`);
	return answer;
}

/** The bytes of a page's or a file's body as a browser receives them. */
export async function bytesSent(url: string): Promise<number> {
	return (await getPage(url, { "accept-encoding": "gzip" })).body.length;
}
