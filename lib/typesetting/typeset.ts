import "server-only";
import { Press } from "./press";

/** The documents there are: a template of lib/typesetting/templates each. */
type Template = "sheet" | "book" | "brief";

/**
 * What a document is made of. `data` is all that it says, plain JSON that the template reads as data, never as source;
 * `images` are SVG files by the names under which the data speaks of them.
 */
export type Order = { template: Template; data: unknown; images: Record<string, string> };

export type Typeset = { pdf: Uint8Array; pages: number };

const shared = globalThis as typeof globalThis & { shirubePress?: Press<Order, Typeset> };

/** Sets a document as tagged PDF. Throws `PressBusy` when too many wait, another error when it can't be set. */
export function typeset(order: Order): Promise<Typeset> {
	shared.shirubePress ??= new Press();
	return shared.shirubePress.set(order);
}
