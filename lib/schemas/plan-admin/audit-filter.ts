import { z } from "zod";
import { type CalendarDay, momentInJapan, readDay } from "@/lib/domain/calendar";

/** What the filter of the audit log sends in the address. */

const DAY_MS = 24 * 60 * 60 * 1000;
const LONGEST = 200;

const FIELDS = ["from", "to", "actor", "action", "entity", "record"] as const;
type AuditFilterField = (typeof FIELDS)[number];

/** What was typed, by field; a field that is not there, or comes twice, is as it was first. */
type TypedFilter = Record<AuditFilterField, string>;

type Search = Readonly<Record<string, string | string[] | undefined>>;

/** A page of older entries begins after this one. */
const entryId = z.string().regex(/^\d{1,18}$/);

const text = (value: string) => value.trim().slice(0, LONGEST) || undefined;

const EARLIEST_DAY = "1926-01-01";
const LATEST_DAY = "2200-12-31";

function dayOf(typed: string): CalendarDay | null {
	const day = readDay(typed);
	return day !== null && day >= EARLIEST_DAY && day <= LATEST_DAY ? day : null;
}

/**
 * Reads the filter of an address. Days are Japan's, the last one included. `problems` are the fields that can't be
 * understood; what was typed in them stays.
 */
export function readAuditFilter(search: Search) {
	const typed = Object.fromEntries(
		// U+0000 can't be asked for: PostgreSQL has no text with it.
		FIELDS.map((field) => [field, ([search[field]].flat()[0] ?? "").replaceAll("\u0000", "")]),
	) as TypedFilter;
	const [first, last] = [dayOf(typed.from), dayOf(typed.to)];
	const problems: AuditFilterField[] = [];
	if (typed.from.trim() !== "" && first === null) problems.push("from");
	if (typed.to.trim() !== "" && last === null) problems.push("to");
	if (first !== null && last !== null && last < first) problems.push("to");
	const filter = {
		from: first === null ? undefined : momentInJapan(first, "00:00"),
		until: last === null ? undefined : new Date(momentInJapan(last, "00:00").getTime() + DAY_MS),
		actor: text(typed.actor),
		action: text(typed.action),
		entity: text(typed.entity),
		record: text(typed.record.normalize("NFKC")),
	};
	const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ""));
	return { filter, typed, given, problems, before: entryId.safeParse(search.before).data };
}
