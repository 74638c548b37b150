import type { AbsenceReason, Value } from "@/lib/domain/indicator";
import type { Localized } from "@/lib/domain/localized";

/** What a Decimal of the database must offer to become plain digits. */
type DecimalLike = { toFixed(): string };

/** A nullable Decimal and its reason become a domain value; no Decimal object leaves the data layer. */
export function toValue(value: DecimalLike | null, absence: AbsenceReason | null): Value {
	return value === null ? { value: null, absence } : { value: value.toFixed(), absence: null };
}

/** The two columns of a translated text become one. */
export function toLocalized(ja: string, en: string | null): Localized {
	return { ja, en };
}

/** The latest of some dates; null when there is none. */
export function newest(dates: readonly (Date | null)[]): Date | null {
	return dates.reduce((latest, date) => (date !== null && (latest === null || date > latest) ? date : latest), null);
}
