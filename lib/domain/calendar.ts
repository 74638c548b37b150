/** Days and times of day as a town office means them: by Japan's clock, wherever the server stands. */

/** A day of the calendar, as `2026-06-30`. */
export type CalendarDay = string;

/** Japan keeps no daylight saving time: UTC+9 all year. */
const JST_OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

const DAY = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;
const TIME = /^([01]?\d|2[0-3])[:時]([0-5]\d)分?$/;

/** The day that someone typed: `2026-06-30`, also as 2026/6/30 or ２０２６年６月３０日. Null for none that there is. */
export function readDay(text: string): CalendarDay | null {
	const [, year, month, day] = DAY.exec(text.normalize("NFKC").replaceAll(/\s/g, "")) ?? [];
	if (!year || !month || !day) return null;
	const written = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
	const read = new Date(`${written}T00:00:00Z`);
	// 31 June is read as 1 July, or not at all.
	return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(written) ? written : null;
}

/** The time of day that someone typed, as `09:30`; null for none that there is. */
export function readTime(text: string): string | null {
	const [, hours, minutes] = TIME.exec(text.normalize("NFKC").replaceAll(/\s/g, "")) ?? [];
	return hours && minutes ? `${hours.padStart(2, "0")}:${minutes}` : null;
}

/** The moment of a day and a time of day (`09:30`) in Japan. */
export function momentInJapan(day: CalendarDay, time: string): Date {
	return new Date(Date.parse(`${day}T${time}:00Z`) - JST_OFFSET_MS);
}

/** The day that a moment is in, in Japan. */
export function dayInJapan(moment: Date): CalendarDay {
	return new Date(moment.getTime() + JST_OFFSET_MS).toISOString().slice(0, 10);
}

/** How many days `to` is after `from`; negative when it is before. */
export function daysBetween(from: CalendarDay, to: CalendarDay): number {
	return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

/** A moment to the second as clocks in Japan show it, with their offset: `2026-06-30T09:30:00+09:00`. */
export function timestampInJapan(moment: Date): string {
	return `${new Date(moment.getTime() + JST_OFFSET_MS).toISOString().slice(0, 19)}+09:00`;
}
