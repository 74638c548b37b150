import pg, { type ClientBase, type CustomTypesConfig } from "pg";

/** A number of JSON, or a text, which is left as it is. */
const TOKENS = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/** What JavaScript's numbers may not keep: they hold 15 digits for sure. */
const LONG = /[\d.]{16}/;

/**
 * JSON in which a number of many digits is a text, so that `JSON.parse` loses none of them. A joined query of Prisma
 * answers in JSON, where a DECIMAL(20,6) stands as a number; Prisma takes a text for it as well.
 */
export function withExactNumbers(json: string): string {
	if (!LONG.test(json)) return json;
	return json.replace(TOKENS, (token) => (!token.startsWith('"') && LONG.test(token) ? `"${token}"` : token));
}

const JSON_TYPES: ReadonlySet<number> = new Set([pg.types.builtins.JSON, pg.types.builtins.JSONB]);

/** Has every answer of JSON on a connection read so, where the asker says itself how to read: as Prisma's adapter does. */
export function readExactNumbers(client: ClientBase): void {
	const query = client.query.bind(client) as (asked: unknown, ...more: unknown[]) => unknown;
	const exactly = (asked: { types?: CustomTypesConfig }, ...more: unknown[]) => {
		if (asked.types) asked.types = exactTypes(asked.types);
		return query(asked, ...more);
	};
	Object.assign(client, { query: exactly });
}

function exactTypes(types: CustomTypesConfig): CustomTypesConfig {
	const getTypeParser = (oid: number, format?: "text" | "binary") => {
		const parse: (text: string) => unknown = types.getTypeParser(oid, format as "text");
		return JSON_TYPES.has(oid) && format === "text" ? (json: string) => parse(withExactNumbers(json)) : parse;
	};
	return { getTypeParser } as CustomTypesConfig;
}
