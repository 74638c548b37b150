// @ts-check
import { randomUUID } from "node:crypto";
import pg from "pg";

/** The channel on which the database says that something public has changed (prisma/migrations, guarantees). */
const CHANNEL = "shirube_published";
const RECONNECT_MS = 1_000;
/**
 * A connection that died without a word (a firewall that forgot it, a pooler that passes no notifications on) looks
 * like a quiet one. So the listener calls itself, and a call that is not heard ends the connection.
 */
const HEARTBEAT_CHANNEL = "shirube_heartbeat";
const HEARTBEAT_MS = 10_000;
const HEARTBEAT_LIMIT_MS = 5_000;

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
		const heartbeat = new Heartbeat(client, () => reconnect());
		let ended = false;
		const reconnect = () => {
			if (ended) return;
			ended = true;
			this.#listening = false;
			heartbeat.stop();
			client.end().catch(() => {});
			setTimeout(() => this.#listen(databaseUrl), RECONNECT_MS).unref();
		};
		client.on("notification", ({ channel, payload }) => {
			if (channel === CHANNEL) this.advance();
			else if (heartbeat.hears(payload) && !this.#listening) {
				// The first echo. What changed before this moment may not have been heard.
				this.advance();
				this.#listening = true;
			}
		});
		client.on("error", reconnect);
		client.on("end", reconnect);
		client
			.connect()
			.then(() => client.query(`LISTEN ${CHANNEL}; LISTEN ${HEARTBEAT_CHANNEL}`))
			.then(() => heartbeat.start())
			.catch(reconnect);
	}
}

/** Calls itself over a connection at regular intervals, and says when the call does not come back. */
class Heartbeat {
	#name = randomUUID();
	/** @type {NodeJS.Timeout | undefined} */
	#timer;

	/**
	 * @param {pg.Client} client
	 * @param {() => void} onSilence
	 */
	constructor(client, onSilence) {
		this.client = client;
		this.onSilence = onSilence;
	}

	start() {
		this.client.query("SELECT pg_notify($1, $2)", [HEARTBEAT_CHANNEL, this.#name]).catch(this.onSilence);
		this.#after(HEARTBEAT_LIMIT_MS, this.onSilence);
	}

	/** @param {string | undefined} payload whether it is this heartbeat's own call; if so, the next one is due later */
	hears(payload) {
		if (payload !== this.#name) return false;
		this.#after(HEARTBEAT_MS, () => this.start());
		return true;
	}

	stop() {
		clearTimeout(this.#timer);
	}

	/**
	 * @param {number} milliseconds
	 * @param {() => void} task
	 */
	#after(milliseconds, task) {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(task, milliseconds);
		this.#timer.unref();
	}
}
