import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

/** Someone whom the town's directory knows. */
type DirectoryPerson = { sub: string; email: string; email_verified: boolean; name: string };

export const CLIENT = { id: "shirube", secret: "a client's secret for tests, 0123456789" };

export type Directory = {
	issuer: string;
	people: Map<string, DirectoryPerson>;
	/**
	 * Goes through the directory's pages as a browser does, as someone who signs in there and agrees; or turns back.
	 * Returns the address it sends the browser back to.
	 */
	signIn(authorizationUrl: string, sub: string | null): Promise<string>;
	stop(): Promise<void>;
};

/** A real OpenID provider on loopback. */
export async function startDirectory(redirectUri: string, port = 0): Promise<Directory> {
	const people = new Map<string, DirectoryPerson>();
	const server = createServer();
	server.listen(port, "127.0.0.1");
	await once(server, "listening");
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	server.on("request", makeProvider(issuer, people, redirectUri).callback());
	return {
		issuer,
		people,
		signIn: (authorizationUrl, sub) => walk(authorizationUrl, issuer, sub),
		stop: () => close(server),
	};
}

function makeProvider(issuer: string, people: Map<string, DirectoryPerson>, redirectUri: string): Provider {
	const provider = new Provider(issuer, {
		clients: [{ client_id: CLIENT.id, client_secret: CLIENT.secret, redirect_uris: [redirectUri] }],
		claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
		conformIdTokenClaims: false,
		cookies: { keys: ["a key for tests"] },
		findAccount: (_, sub) => {
			const person = people.get(sub);
			return person && { accountId: sub, claims: () => ({ ...person }) };
		},
		features: { devInteractions: { enabled: false } },
		jwks: { keys: [generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" })] },
		ttl: { AccessToken: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
		interactions: { url: (_, { uid }) => `/interaction/${uid}` },
	});
	provider.use(async (context, next) => {
		if (!context.path.startsWith("/interaction/")) return next();
		const { req, res } = context;
		const { prompt, params, grantId, session } = await provider.interactionDetails(req, res);
		const sub = context.get("x-signed-in-as");
		context.respond = false;
		if (sub === "") {
			const refusal = { error: "access_denied", error_description: "turned back" };
			return provider.interactionFinished(req, res, refusal, { mergeWithLastSubmission: false });
		}
		if (prompt.name === "login") return provider.interactionFinished(req, res, { login: { accountId: sub } });
		const grant = grantId
			? await provider.Grant.find(grantId)
			: new provider.Grant({ accountId: session?.accountId, clientId: String(params.client_id) });
		grant?.addOIDCScope("openid email profile");
		await provider.interactionFinished(req, res, { consent: { grantId: await grant?.save() } });
	});
	return provider;
}

/** Follows redirects within the directory, with its cookies. */
async function walk(from: string, issuer: string, sub: string | null): Promise<string> {
	const cookies = new Map<string, string>();
	let address = from;
	while (address.startsWith(issuer)) {
		const answer = await fetch(address, {
			redirect: "manual",
			headers: { cookie: [...cookies.values()].join("; "), "x-signed-in-as": sub ?? "" },
		});
		for (const line of answer.headers.getSetCookie()) {
			const [pair = ""] = line.split(";");
			cookies.set(pair.split("=")[0] ?? "", pair);
		}
		const location = answer.headers.get("location");
		if (location === null) throw new Error(`the directory answers ${answer.status}: ${await answer.text()}`);
		address = new URL(location, address).href;
	}
	return address;
}

async function close(server: Server): Promise<void> {
	const closed = once(server, "close");
	server.close();
	server.closeAllConnections();
	await closed;
}
