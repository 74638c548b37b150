import type { Position } from "./marks";
import { FONT_SIZE } from "./style";
import type { TextSpot } from "./text-box";

/** Where a label may stand near a point. */
type SpotNear = (at: Position) => TextSpot;

/** From the centre of a mark to its label, clear of the largest mark. */
const ABOVE = 11;
const BELOW = 11 + FONT_SIZE * 0.8;
const BESIDE = 13;
/** How far a label above or below reaches back over its mark. */
const BACK = 5;

const above: SpotNear = ([x, y]) => ({ x, y: y - ABOVE, anchor: "middle" });
const below: SpotNear = ([x, y]) => ({ x, y: y + BELOW, anchor: "middle" });
const right: SpotNear = ([x, y]) => ({ x: x + BESIDE, y: y + FONT_SIZE * 0.35, anchor: "start" });
const left: SpotNear = ([x, y]) => ({ x: x - BESIDE, y: y + FONT_SIZE * 0.35, anchor: "end" });
const aboveRight: SpotNear = ([x, y]) => ({ x: x - BACK, y: y - ABOVE, anchor: "start" });
const aboveLeft: SpotNear = ([x, y]) => ({ x: x + BACK, y: y - ABOVE, anchor: "end" });
const belowRight: SpotNear = ([x, y]) => ({ x: x - BACK, y: y + BELOW, anchor: "start" });
const belowLeft: SpotNear = ([x, y]) => ({ x: x + BACK, y: y + BELOW, anchor: "end" });

/** A second row, for a label whose neighbour took the first. */
const wellAbove: SpotNear = ([x, y]) => ({ x, y: y - ABOVE - FONT_SIZE - 4, anchor: "middle" });
const wellBelow: SpotNear = ([x, y]) => ({ x, y: y + BELOW + FONT_SIZE + 4, anchor: "middle" });

export const aroundActual = [
	above,
	below,
	aboveRight,
	belowRight,
	aboveLeft,
	belowLeft,
	right,
	left,
	wellAbove,
	wellBelow,
];
/** The target stands at the right end of the plot, the baseline at its left. */
export const aroundTarget = [aboveLeft, above, belowLeft, below, left];
export const aroundBaseline = [belowRight, aboveRight, right, below, above];
export const aboveAbsence = [above, wellAbove];

export function spotsNear(at: Position, spots: readonly SpotNear[]): TextSpot[] {
	return spots.map((spot) => spot(at));
}

/** On either side of a line that rises or falls, then straight above and below it. */
const besideLine: SpotNear[] = [
	([x, y]) => ({ x: x + 8, y: y + FONT_SIZE, anchor: "start" }),
	([x, y]) => ({ x: x - 8, y: y - 4, anchor: "end" }),
	([x, y]) => ({ x: x - 8, y: y + FONT_SIZE, anchor: "end" }),
	([x, y]) => ({ x: x + 8, y: y - 4, anchor: "start" }),
	([x, y]) => ({ x, y: y - 5, anchor: "middle" }),
	([x, y]) => ({ x, y: y + FONT_SIZE + 2, anchor: "middle" }),
];

/** Spots along a straight line, from its middle outwards. */
export function spotsAlong(stretch: readonly Position[] = []): TextSpot[] {
	const [start, end] = [stretch[0], stretch.at(-1)];
	if (!start || !end) return [];
	return [0.5, 0.6, 0.4, 0.7, 0.3, 0.8, 0.2].flatMap((share) => {
		const at: Position = [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
		return besideLine.map((spot) => spot(at));
	});
}

/** Spots beside the upper part of an upright line: right of it, left of it, then a row lower. */
export function spotsBesideUpright([x, top]: Position): TextSpot[] {
	return [0, 1, 2].flatMap((row): TextSpot[] => {
		const y = top + FONT_SIZE + row * (FONT_SIZE + 4);
		return [
			{ x: x + BACK, y, anchor: "start" },
			{ x: x - BACK, y, anchor: "end" },
		];
	});
}
