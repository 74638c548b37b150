import { connect } from "node:net";

type RawResponse = { status: number; location: string | null; body: string };

/** Sends a path byte for byte, as no browser or library would. */
export function requestRaw(portalUrl: string, path: string): Promise<RawResponse> {
	const { hostname, port, host } = new URL(portalUrl);
	return new Promise((resolve, reject) => {
		const socket = connect(Number(port), hostname);
		let received = "";
		socket.setEncoding("utf8");
		socket.on("data", (chunk) => (received += chunk));
		socket.on("error", reject);
		socket.on("end", () => {
			const [head = "", ...rest] = received.split("\r\n\r\n");
			const status = Number(head.match(/^HTTP\/1\.1 (\d{3})/)?.[1]);
			const location = head.match(/^location: (.*)$/im)?.[1] ?? null;
			if (status) resolve({ status, location, body: rest.join("\r\n\r\n") });
			else reject(new Error(`not an answer: ${received.slice(0, 100)}`));
		});
		socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
	});
}
