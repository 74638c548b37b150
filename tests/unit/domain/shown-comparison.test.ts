import { expect, test } from "vitest";
import { compareIndicator } from "@/lib/domain/comparison";
import { shownRevision, shownValues } from "@/lib/domain/shown-comparison";
import { definition, series } from "../charts/series";

const FIRST = definition("0.5", "2", { precision: 2 });

const compared = (from: string, to: string | null, ...later: (typeof FIRST)[]) =>
	compareIndicator(series([FIRST, ...later], { 2024: from, 2025: to }), 2024, 2025);

test("values of two years don't look the same unless they are", () => {
	expect(shownValues(compared("0.894", "0.886"), "ja")).toEqual({ from: "0.894%", to: "0.886%" });
	expect(shownValues(compared("0.89", "0.890"), "ja")).toEqual({ from: "0.89%", to: "0.89%" });
	expect(shownValues(compared("0.89", null), "ja")).toEqual({ from: "0.89%", to: null });
});

test("values that mean different things are not told apart, and have units of their own", () => {
	const people = { fromYear: 2025, redefined: true, precision: 1, unit: { ja: "人", en: "people" } };
	const redefined = compared("0.894", "0.886", definition("0.5", "2", people));
	expect(shownValues(redefined, "ja")).toEqual({ from: "0.89%", to: "0.9人" });
	expect(shownValues(redefined, "en")).toEqual({ from: "0.89%", to: "0.9 people" });
});

test("a revised target doesn't look like the one before", () => {
	const indicator = series(
		[definition("0.5", "2", { precision: 0 }), definition("0.5", "2.4", { precision: 0, fromYear: 2025 })],
		{},
	);
	const [revision] = compareIndicator(indicator, 2024, 2025).revisions;
	if (revision?.field !== "target") throw new Error("the target was not revised");
	expect(shownRevision(revision, indicator, "ja")).toEqual({ before: "2%", after: "2.4%" });
	const removed = { ...revision, after: { value: null, absence: null } };
	expect(shownRevision(removed, indicator, "ja")).toEqual({ before: "2%", after: null });
});
