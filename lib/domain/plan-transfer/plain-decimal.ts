import type { DecimalString } from "../indicator";

/** A decimal number in its one plain form, without needless zeros: `"007.50"` is `"7.5"`, `"-0.0"` is `"0"`. */
export function plainDecimal(digits: DecimalString): DecimalString {
	const parts = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(digits);
	if (!parts) return digits;
	const [, sign, whole, fraction] = parts;
	const plain = fraction ? `${whole}.${fraction}` : (whole ?? "");
	return plain === "0" ? plain : `${sign}${plain}`;
}
