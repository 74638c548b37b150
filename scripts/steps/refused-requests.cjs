// Loaded into the web server: answers what Next would answer with 500 and the stack of an error in the log, though the
// fault is the sender's. In both languages: such an address names none, and nothing leads to it.
const { Server } = require("node:http");

const REFUSALS = {
	unreadable: { status: 400, text: "このアドレスは読み取れません。 / This address can't be read." },
	method: { status: 405, text: "このメソッドは使えません。 / This method is not allowed." },
};

const { emit } = Server.prototype;

/** @this {import("node:http").Server} */
Server.prototype.emit = function (event, ...args) {
	const refusal = event === "request" ? refusalOf(args[0]) : null;
	if (refusal === null) return emit.call(this, event, ...args);
	const { status, text } = REFUSALS[refusal];
	const headers = { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" };
	args[1].writeHead(status, status === 405 ? { ...headers, Allow: "GET, HEAD" } : headers).end(`${text}\n`);
	return true;
};

/**
 * No Request of the web platform can have the method TRACE; percent signs have to stand for UTF-8.
 * @param {import("node:http").IncomingMessage} request
 */
function refusalOf({ method, url = "" }) {
	if (method === "TRACE") return "method";
	try {
		decodeURIComponent(url.split("?")[0] ?? "");
		return null;
	} catch {
		return "unreadable";
	}
}
