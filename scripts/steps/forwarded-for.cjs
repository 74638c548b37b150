// Loaded into the web server: adds the address at the other end of a connection to X-Forwarded-For, as a proxy does.
// Next fills that header in only where the sender left it out, and hands on no other trace of the connection.
const { Server } = require("node:http");

const { emit } = Server.prototype;

/** @this {import("node:http").Server} */
Server.prototype.emit = function (event, ...args) {
	if (event === "request" || event === "upgrade") appendPeer(args[0]);
	return emit.call(this, event, ...args);
};

/** @param {import("node:http").IncomingMessage} request */
function appendPeer({ headers, socket }) {
	const sent = headers["x-forwarded-for"];
	headers["x-forwarded-for"] = [sent, socket.remoteAddress ?? "unknown"].flat().filter(Boolean).join(", ");
}
