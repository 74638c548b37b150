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

/** `json` and `jsonb` in PostgreSQL's catalogue of types. */
const JSON_TYPES: ReadonlySet<number> = new Set([114, 3802]);

/** How the driver reads what the database sends, by type. */
type Types = { getTypeParser(oid: number, format?: string): (text: string) => unknown };

type Connection = { query(asked: { types?: Types }, ...more: unknown[]): unknown };

/** Has every answer of JSON on a connection read so, where the asker says itself how to read: as Prisma's adapter does. */
export function readExactNumbers(connection: object): void {
	const original: Connection = Object.getPrototypeOf(connection);
	const query: Connection["query"] = (asked, ...more) => {
		if (asked.types) asked.types = exactTypes(asked.types);
		return original.query.call(connection, asked, ...more);
	};
	Object.assign(connection, { query });
}

function exactTypes(types: Types): Types {
	return {
		getTypeParser(oid, format) {
			const parse = types.getTypeParser(oid, format);
			return JSON_TYPES.has(oid) && format === "text" ? (json) => parse(withExactNumbers(json)) : parse;
		},
	};
}
