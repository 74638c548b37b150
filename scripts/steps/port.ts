import { connect, createServer } from "node:net";
import { Problem } from "@/lib/db/problem";

/** Checks that the port can be listened on, before anything else is begun. */
export function checkPort(port: number, host: string | undefined): Promise<void> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.once("error", (error: NodeJS.ErrnoException) => reject(new Problem(explain(port, host, error))));
		probe.listen(port, host, () => probe.close(() => resolve()));
	});
}

/** Whether something answers on the port. */
export function answers(port: number, host: string): Promise<boolean> {
	return new Promise((resolve) => {
		const socket = connect(port, host);
		const finish = (result: boolean) => {
			socket.destroy();
			resolve(result);
		};
		socket.once("connect", () => finish(true));
		socket.once("error", () => finish(false));
	});
}

/** A name under which this machine reaches a server that listens on `host`. */
export function reachableHost(host: string | undefined): string {
	return !host || host === "0.0.0.0" || host === "::" ? "localhost" : host;
}

function explain(port: number, host: string | undefined, error: NodeJS.ErrnoException): string {
	switch (error.code) {
		case "EADDRINUSE":
			return `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm run up`;
		case "EACCES":
			return `Port ${port} may not be used by this user. Choose one from 1024 on: PORT=3000 npm run up`;
		case "EADDRNOTAVAIL":
		case "ENOTFOUND":
			return `HOST is wrong: this machine has no address ${host}. Leave it out to listen on all.`;
		default:
			return `Port ${port} cannot be used: ${error.message}.`;
	}
}
