import type { PlacedText } from "./layout";
import type { Position } from "./marks";
import { type Box, lengthInside, overlaps, type Segment, type TextSpot, textBox, textWidth } from "./text-box";

/** A label to place: its texts from full to short, and the spots it may take, best first. */
export type LabelRequest = { texts: readonly string[]; spots: readonly TextSpot[]; class: string };

export type PlacedLabel = PlacedText & { class: string };

/** What labels keep off (`taken`), what they should rather not cover (`lines`), and where they must stay (`bounds`). */
export type LabelGround = { taken: readonly Box[]; lines: readonly Position[][]; bounds: Box };

const MARGIN = { side: 2, end: 0.5 };

const segmentsOf = (stretch: readonly Position[]): Segment[] =>
	stretch.slice(1).map((end, i) => [stretch[i] ?? end, end]);

/** Moves a text sideways into the bounds; null when it is too wide or stands too high or low. */
function within(width: number, spot: TextSpot, bounds: Box): TextSpot | null {
	const box = textBox(width, spot);
	if (width > bounds.right - bounds.left || box.top < bounds.top || box.bottom > bounds.bottom) return null;
	const shift = Math.max(0, bounds.left - box.left) - Math.max(0, box.right - bounds.right);
	return { ...spot, x: spot.x + shift };
}

const grown = ({ left, top, right, bottom }: Box): Box => ({
	left: left - MARGIN.side,
	top: top - MARGIN.end,
	right: right + MARGIN.side,
	bottom: bottom + MARGIN.end,
});

type Ground = { boxes: readonly Box[]; segments: readonly Segment[]; bounds: Box };

/** What labels cost: covering a line a little, a later spot less, a shorter text more, being left out most. */
const COST = { lengthUnit: 0.33, spot: 0.25, shorter: 40, missing: 1000 };

type Placement = { labels: PlacedLabel[]; boxes: Box[]; cost: number };

/** The cheapest free spot for one text of a label. */
function cheapest(text: string, spots: readonly TextSpot[], { boxes, segments, bounds }: Ground) {
	const width = textWidth(text);
	let best: { spot: TextSpot; box: Box; cost: number } | null = null;
	for (const [i, wanted] of spots.entries()) {
		// No later spot can cost less than its place in the list.
		if (best && best.cost <= i * COST.spot) break;
		const spot = within(width, wanted, bounds);
		const box = spot && grown(textBox(width, spot));
		if (!spot || !box || boxes.some((other) => overlaps(box, other))) continue;
		const covered = segments.reduce((sum, segment) => sum + lengthInside(box, segment), 0);
		const cost = covered * COST.lengthUnit + i * COST.spot;
		if (!best || cost < best.cost) best = { spot, box, cost };
	}
	return best;
}

function placeOne({ labels, boxes, cost }: Placement, request: LabelRequest, ground: Ground): Placement {
	for (const [i, text] of request.texts.entries()) {
		const place = cheapest(text, request.spots, { ...ground, boxes: [...ground.boxes, ...boxes] });
		if (place) {
			return {
				labels: [...labels, { text, ...place.spot, class: request.class }],
				boxes: [...boxes, place.box],
				cost: cost + place.cost + i * COST.shorter,
			};
		}
	}
	return { labels, boxes, cost: cost + COST.missing };
}

function permutations<Item>(items: readonly Item[]): Item[][] {
	if (items.length < 2) return [[...items]];
	return items.flatMap((first, i) => permutations(items.toSpliced(i, 1)).map((rest) => [first, ...rest]));
}

/**
 * Places labels so that none covers another or a mark. The few `main` labels are tried in every order, since the first
 * to be placed leaves least room to the rest, and the cheapest outcome is kept; `others` then take what room is left,
 * one after the other. A label that fits nowhere is left out: its value stands in the table beside the chart.
 */
export function placeLabels(
	main: readonly LabelRequest[],
	others: readonly LabelRequest[],
	{ taken, lines, bounds }: LabelGround,
): PlacedLabel[] {
	const ground: Ground = { boxes: taken, segments: lines.flatMap(segmentsOf), bounds };
	const place = (start: Placement, requests: readonly LabelRequest[]) =>
		requests.reduce((placement, request) => placeOne(placement, request, ground), start);
	const placements = permutations(main).map((order) => place({ labels: [], boxes: [], cost: 0 }, order));
	const best = placements.reduce((a, b) => (b.cost < a.cost ? b : a));
	return place(best, others).labels;
}
