/** A text to be found as it is by `contains` or without regard to case, where % and _ would stand for anything. */
export function likeLiteral(text: string): string {
	return text.replaceAll(/[\\%_]/g, "\\$&");
}
