/**
 * The colours of charts, from the Digital Agency's palette: one accent for what was measured, greys for where it
 * started and should be, a dark orange for the target. Orange and blue stay apart in every kind of colour blindness,
 * and each is told by its shape and dash as well.
 */
export const palette = {
	/** For text: at least 4.5:1 on white. */
	text: {
		/** Labels of the baseline, of the path and of marks. */
		ink: "#333333",
		/** Ticks and the unit. */
		quiet: "#595959",
		actual: "#0017c1",
		target: "#8b3200",
	},
	/** For lines and marks that carry meaning: at least 3:1 on white. */
	graphic: {
		actual: "#0017c1",
		baseline: "#4d4d4d",
		expected: "#767676",
		target: "#8b3200",
		axis: "#767676",
		change: "#4d4d4d",
	},
	/** For what only helps the eye and says nothing. */
	decoration: {
		grid: "#e6e6e6",
		paper: "#ffffff",
	},
} as const;
