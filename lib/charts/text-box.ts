import { FONT_SIZE } from "./style";

/** Where a text stands: on a baseline at `y`, and how it lies about `x`. */
export type TextSpot = { x: number; y: number; anchor: "start" | "middle" | "end" };

export type Box = { left: number; top: number; right: number; bottom: number };

/**
 * Widths in em, each the widest among the fonts of the stack, bold included; BIZ UDPGothic is the widest of them. What
 * is not listed counts as a full-width character.
 */
const WIDTHS: readonly [RegExp, number][] = [
	[/[.,:;'|!ijl ]/, 0.4],
	[/[-()[\]Ifrt/]/, 0.52],
	[/[MWmw%@&]/, 1],
	[/[A-Z\u2212]/, 0.87],
	[/[\u0020-\u007e]/, 0.76],
];

function characterWidth(character: string): number {
	return WIDTHS.find(([characters]) => characters.test(character))?.[1] ?? 1;
}

/** An upper estimate of a text's width in units, since nothing can be measured while drawing on the server. */
export function textWidth(text: string): number {
	return Array.from(text).reduce((sum, character) => sum + characterWidth(character), 0) * FONT_SIZE;
}

/** The box that a text of a width fills. */
export function textBox(width: number, { x, y, anchor }: TextSpot): Box {
	const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
	return { left, right: left + width, top: y - FONT_SIZE * 0.9, bottom: y + FONT_SIZE * 0.22 };
}

export function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export type Segment = readonly [from: readonly [number, number], to: readonly [number, number]];

/** How much of a straight line lies inside a box (Liang–Barsky clipping). */
export function lengthInside({ left, top, right, bottom }: Box, [[x, y], [toX, toY]]: Segment): number {
	const [dx, dy] = [toX - x, toY - y];
	let [enters, leaves] = [0, 1];
	for (const [speed, distance] of [
		[-dx, x - left],
		[dx, right - x],
		[-dy, y - top],
		[dy, bottom - y],
	] as const) {
		if (speed === 0 && distance < 0) return 0;
		if (speed < 0) enters = Math.max(enters, distance / speed);
		if (speed > 0) leaves = Math.min(leaves, distance / speed);
	}
	return enters < leaves ? (leaves - enters) * Math.hypot(dx, dy) : 0;
}

/** Shortens a text that is wider than `room`, ending it with an ellipsis. */
export function fitText(text: string, room: number): string {
	if (textWidth(text) <= room) return text;
	const characters = Array.from(text);
	while (characters.length > 0 && textWidth(`${characters.join("")}…`) > room) characters.pop();
	return `${characters.join("")}…`;
}

/** The room that a text of another size than the labels' has, as `textWidth` measures. */
export function roomAt(size: number, room: number): number {
	return (room * FONT_SIZE) / size;
}

/**
 * Breaks a text into lines no wider than `room`: at a line's last space, or where it has none, between characters. The
 * last of `maxLines` lines is shortened if it must be.
 */
export function wrapText(text: string, room: number, maxLines: number): string[] {
	const lines: string[] = [];
	let rest = Array.from(text.trim());
	while (lines.length < maxLines - 1 && textWidth(rest.join("")) > room) {
		const fitting = Math.max(1, fittingCount(rest, room));
		const space = rest.lastIndexOf(" ", fitting);
		const end = space > 0 ? space : fitting;
		lines.push(rest.slice(0, end).join(""));
		rest = rest.slice(rest[end] === " " ? end + 1 : end);
	}
	return [...lines, fitText(rest.join(""), room)];
}

/** How many characters from the first on fit into `room`. */
function fittingCount(characters: readonly string[], room: number): number {
	let width = 0;
	const first = characters.findIndex((character) => {
		width += textWidth(character);
		return width > room;
	});
	return first === -1 ? characters.length : first;
}
