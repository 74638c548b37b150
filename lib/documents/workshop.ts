import "server-only";
import { LRUCache } from "lru-cache";
import { publishedEpoch } from "./published-epoch";

/** Which document, and the published epoch at which somebody asked for it: see `publishedEpoch`. */
export type DocumentKey = { name: string; epoch: number | null };

/** What a document being made is at. `ahead`: so many are made before it. `prepared` of `sheets` are ready to be set. */
export type Progress =
	| { step: "waiting"; ahead: number }
	| { step: "reading" }
	| { step: "preparing"; prepared: number; sheets: number }
	| { step: "setting"; sheets: number };

/** Says what the work on a document is at. */
export type Report = (progress: Progress) => void;

export type Standing<Result> =
	| { state: "made"; result: Result }
	| { state: "inWork"; progress: Progress }
	| { state: "failed" }
	| { state: "unknown" };

/** Too many documents wait already. */
export class WorkshopBusy extends Error {
	override name = "WorkshopBusy";
}

/** By their names: who began a document and who waits for it may have been bundled apart. */
const BUSY = new Set(["WorkshopBusy", "PressBusy"]);

/** Whether to come again later is all that can be said of an error. */
const isBusy = (error: unknown): boolean => error instanceof Error && BUSY.has(error.name);

/** What is made; null where too much waits already. */
export async function unlessBusy<Result>(make: () => Promise<Result>): Promise<Result | null> {
	try {
		return await make();
	} catch (error) {
		if (isBusy(error)) return null;
		throw error;
	}
}

type Bounds<Result> = {
	/** So many may wait while one is made. */
	waiting: number;
	/** How many are kept, and how many bytes of them. */
	documents: number;
	bytes: number;
	bytesOf: (result: Result) => number;
};

type Work<Result> = { promise: Promise<Result>; progress: Exclude<Progress, { step: "waiting" }> | null };

/** A reader who comes back to a document that could not be made is told so for this long; then it is tried again. */
const FAILURE_MS = 30_000;

/**
 * Makes documents one after the other and keeps those of the present published epoch, as far as they fit. Whoever asks
 * for one that is being made waits for that one. One process long: other instances have workshops of their own.
 */
export class Workshop<Result extends object> {
	readonly #bounds: Bounds<Result>;
	readonly #kept: LRUCache<string, Result>;
	readonly #failed = new LRUCache<string, true>({ max: 1000, ttl: FAILURE_MS });
	/** In the order in which they are made; the first is in work. */
	readonly #works = new Map<string, Work<Result>>();
	#turn: Promise<unknown> = Promise.resolve();
	#epoch: number | null = null;

	constructor(bounds: Bounds<Result>) {
		this.#bounds = bounds;
		this.#kept = new LRUCache({
			max: bounds.documents,
			maxSize: bounds.bytes,
			sizeCalculation: (result) => Math.max(bounds.bytesOf(result), 1),
		});
	}

	/** What has become of a document, without having it made. */
	standing(key: DocumentKey): Standing<Result> {
		this.#forgetWhatIsOutdated();
		const result = this.#keptOf(key);
		if (result !== undefined) return { state: "made", result };
		const work = this.#works.get(idOf(key));
		if (work) return { state: "inWork", progress: work.progress ?? this.#placeOf(key) };
		return { state: this.#failed.has(idOf(key)) ? "failed" : "unknown" };
	}

	/**
	 * The document, kept or made by `make` when its turn comes. Throws `WorkshopBusy` when too many wait, and whatever
	 * `make` throws.
	 */
	async make(key: DocumentKey, make: (report: Report) => Promise<Result>): Promise<Result> {
		this.#forgetWhatIsOutdated();
		const id = idOf(key);
		const present = this.#keptOf(key) ?? this.#works.get(id)?.promise;
		if (present !== undefined) return present;
		if (this.#isFull()) throw new WorkshopBusy();
		const work: Work<Result> = { promise: this.#turn.then(() => this.#work(key, work, make)), progress: null };
		this.#works.set(id, work);
		this.#turn = work.promise.catch(() => {});
		return work.promise;
	}

	/** Begins a document that is to be asked after later. False when too many wait. */
	begin(key: DocumentKey, make: (report: Report) => Promise<Result>): boolean {
		if (this.#isFull()) return false;
		this.make(key, make).catch((error) => {
			if (!isBusy(error)) console.error("A document could not be made:", error);
		});
		return true;
	}

	#isFull(): boolean {
		return this.#works.size > this.#bounds.waiting;
	}

	async #work(key: DocumentKey, work: Work<Result>, make: (report: Report) => Promise<Result>): Promise<Result> {
		const id = idOf(key);
		try {
			work.progress = { step: "reading" };
			const result = await make((progress) => {
				if (progress.step !== "waiting") work.progress = progress;
			});
			if (key.epoch !== null && key.epoch === publishedEpoch()) this.#kept.set(id, result);
			return result;
		} catch (error) {
			if (!isBusy(error)) this.#failed.set(id, true);
			throw error;
		} finally {
			this.#works.delete(id);
		}
	}

	#placeOf(key: DocumentKey): Progress {
		const ahead = [...this.#works.keys()].indexOf(idOf(key));
		return ahead === 0 ? { step: "reading" } : { step: "waiting", ahead };
	}

	#keptOf(key: DocumentKey): Result | undefined {
		return key.epoch === null ? undefined : this.#kept.get(idOf(key));
	}

	#forgetWhatIsOutdated(): void {
		const epoch = publishedEpoch();
		if (epoch === this.#epoch) return;
		this.#epoch = epoch;
		this.#kept.clear();
		this.#failed.clear();
	}
}

const idOf = ({ name, epoch }: DocumentKey) => `${epoch} ${name}`;
