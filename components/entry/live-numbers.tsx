"use client";

import { useLocale, useTranslations } from "next-intl";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { Numbers } from "@/components/indicators/numbers";
import { sentenceText } from "@/lib/charts/labels";
import { withActual } from "@/lib/domain/entry/entry-checks";
import { definitionIn, type IndicatorSeries, type Value } from "@/lib/domain/indicator";
import { progressIn } from "@/lib/domain/progress";
import { useEntryContent } from "./entry-context";

/** recharts comes only here, when the page is there already. */
const LiveChart = lazy(async () => ({ default: (await import("@/components/charts/live/live-chart")).LiveChart }));

type LiveNumbersProps = { series: IndicatorSeries; value: Value; figure: ReactNode };

/**
 * The chart and the three numbers of what is being typed. Until scripts run, and without them, the chart is the one
 * that the server drew, which takes the same room.
 */
export function LiveNumbers({ series, value: { value, absence }, figure }: LiveNumbersProps) {
	const t = useTranslations("charts");
	const locale = useLocale();
	const { sheet, isLive } = useEntryContent();
	const year = sheet.fiscalYear;
	const typed = withActual(series, year, value === null ? { value, absence } : { value, absence: null });
	const definition = definitionIn(series, year);
	const progress = progressIn(
		definition,
		value === null ? { value, absence } : { value, absence: null },
		year,
		series.years,
	);
	const sentence = sentenceText(t, typed, year, locale);
	return (
		<div className="mt-5 grid gap-x-10 gap-y-6 md:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
			{isLive ? (
				<Suspense fallback={figure}>
					<div className="chart-figure">
						<p className="mb-3">{sentence}</p>
						<LiveChart series={typed} year={year} />
					</div>
				</Suspense>
			) : (
				figure
			)}
			<Numbers progress={progress} definition={definition} />
			<Spoken text={sentence} />
		</div>
	);
}

const REST_MS = 1_500;

/** Says what became of the numbers, once the typing rests; nothing before something was typed. */
function Spoken({ text }: { text: string }) {
	const [first] = useState(text);
	const [spoken, setSpoken] = useState("");
	useEffect(() => {
		if (text === first && spoken === "") return;
		const rest = setTimeout(() => setSpoken(text), REST_MS);
		return () => clearTimeout(rest);
	}, [text, first, spoken]);
	return (
		<p role="status" className="sr-only">
			{spoken}
		</p>
	);
}
