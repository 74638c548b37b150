import { randomUUID } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import { ColumnTypeEnum, type SqlDriverAdapter, type SqlQuery } from "@prisma/driver-adapter-utils";
import pg from "pg";

/**
 * The adapter between the schema engine and PostgreSQL, with three mends to what `PrismaPg` does for it; each is marked
 * below. They concern migrations only, the portal's own queries go through `PrismaPg` as it is.
 */
export class EngineAdapter extends PrismaPg {
	readonly #url: string;
	readonly #pool: pg.Pool;

	constructor(url: string) {
		const pool = new pg.Pool({ connectionString: url, max: 2 });
		// A lost connection is reported by the query that needed it; without a listener it would end the process.
		pool.on("error", () => {});
		super(pool);
		this.#url = url;
		this.#pool = pool;
	}

	override async connect() {
		return mend(await super.connect());
	}

	/** Its own loses the database's name when the connection is a URL, and drops the database while still connected. */
	override async connectToShadowDb() {
		const database = `shirube_shadow_${randomUUID().replaceAll("-", "")}`;
		await this.#pool.query(`CREATE DATABASE ${database}`);
		const url = new URL(this.#url);
		url.pathname = `/${database}`;
		const shadow = new EngineAdapter(url.href);
		const connection = await shadow.connect();
		connection.dispose = async () => {
			await shadow.close();
			await this.#pool.query(`DROP DATABASE ${database} WITH (FORCE)`);
		};
		return connection;
	}

	async close(): Promise<void> {
		await this.#pool.end();
	}
}

function mend<Connection extends SqlDriverAdapter>(connection: Connection): Connection {
	// Its own cuts scripts at every semicolon, also inside function bodies. Sent in one piece, PostgreSQL runs a
	// migration as one transaction: one that fails leaves nothing behind.
	connection.executeScript = async (script) => {
		await connection.executeRaw({ sql: script, args: [], argTypes: [] });
	};
	// Its own does not know "char", the type of the catalogue's one-letter columns.
	const queryRaw = connection.queryRaw.bind(connection);
	connection.queryRaw = async (query: SqlQuery) => {
		const result = await queryRaw({ ...query, sql: castLetters(query.sql) });
		result.columnNames.forEach((name, index) => {
			if (LETTERS.includes(name)) result.columnTypes[index] = ColumnTypeEnum.Character;
		});
		return result;
	};
	return connection;
}

const LETTERS = ["constraint_type", "confdeltype", "confupdtype"];

function castLetters(sql: string): string {
	return sql
		.replace("constr.contype AS constraint_type", "constr.contype::text AS constraint_type")
		.replace(/ con\.(confdeltype|confupdtype),/g, " con.$1::text AS $1,");
}
