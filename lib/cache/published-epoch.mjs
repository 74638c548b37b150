// @ts-check
import pg from "pg";

/** The channel on which the database says that something public has changed (prisma/migrations, guarantees). */
const CHANNEL = "shirube_published";
const RECONNECT_MS = 1_000;

/**
 * Counts the changes of published data, as the database announces them. Whoever keeps a copy of something public
 * remembers the count at which it was made and drops the copy when the count has moved on. Works across any number
 * of server processes, and for changes made by none of them (a plan loaded from the command line).
 */
export class PublishedEpoch {
	#epoch = 0;
	#listening = false;
	/** @type {(() => void)[]} */
	#listeners = [];

	/** @param {string} databaseUrl */
	constructor(databaseUrl) {
		this.#listen(databaseUrl);
	}

	get current() {
		return this.#epoch;
	}

	/** False while the connection is down: changes may then go unheard, so nothing new may be kept. */
	get isListening() {
		return this.#listening;
	}

	/** @param {() => void} listener called after every change */
	onChange(listener) {
		this.#listeners.push(listener);
	}

	/** Moves the count on, as a change that is known of by other means does. */
	advance() {
		this.#epoch += 1;
		for (const listener of this.#listeners) listener();
	}

	/** @param {string} databaseUrl */
	#listen(databaseUrl) {
		const client = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
		let ended = false;
		const reconnect = () => {
			if (ended) return;
			ended = true;
			this.#listening = false;
			client.end().catch(() => {});
			setTimeout(() => this.#listen(databaseUrl), RECONNECT_MS).unref();
		};
		client.on("notification", () => this.advance());
		client.on("error", reconnect);
		client.on("end", reconnect);
		client
			.connect()
			.then(() => client.query(`LISTEN ${CHANNEL}`))
			.then(() => {
				// What changed before this moment was not heard.
				this.advance();
				this.#listening = true;
			})
			.catch(reconnect);
	}
}
