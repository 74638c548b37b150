import { formatDecimal } from "@/lib/domain/format";
import type { ChartData, ChartSpan, ChartValue } from "./chart-data";
import type { LabelRequest } from "./label-placement";
import {
	aboveAbsence,
	aroundActual,
	aroundBaseline,
	aroundTarget,
	spotsAlong,
	spotsBesideUpright,
	spotsNear,
} from "./label-spots";
import type { ChartLabels } from "./labels";
import type { ChartLayout } from "./layout";
import type { ChartMarks, Position } from "./marks";

const PLAIN = "chart-label";
const ACTUAL = "chart-label chart-label-actual";
const TARGET = "chart-label chart-label-target";

/** With more points than this only the latest is labelled: labels on some of many say nothing about the rest. */
const MOST_LABELLED_POINTS = 7;

type Chart = { data: ChartData; marks: ChartMarks; layout: ChartLayout; labels: ChartLabels };

const shown = ({ value, precision }: ChartValue, { locale }: ChartLabels) => formatDecimal(value, precision, locale);

/** A value with its word, or alone where there is too little room. */
const valueTexts = (word: string, value: ChartValue, labels: ChartLabels) => [
	`${word} ${shown(value, labels)}`,
	shown(value, labels),
];

/** Labels of the actual points; the latest comes with the word and stands apart. */
function actualLabels({ data, marks, labels }: Chart): { latest: LabelRequest[]; earlier: LabelRequest[] } {
	const positions = marks.actuals.flat();
	const requests = data.runs.flat().map((point, i, points): LabelRequest => {
		const isLatest = i === points.length - 1;
		return {
			texts: isLatest ? valueTexts(labels.actual, point, labels) : [shown(point, labels)],
			spots: spotsNear(positions[i] ?? [0, 0], aroundActual),
			class: ACTUAL,
		};
	});
	return {
		latest: requests.slice(-1),
		earlier: requests.length > MOST_LABELLED_POINTS ? [] : requests.slice(0, -1),
	};
}

function targetLabel({ marks, labels }: Chart, span: ChartSpan | undefined): LabelRequest[] {
	if (!span?.target || !marks.target) return [];
	// Where its diamond is crowded, the label can stand anywhere along the target's line.
	const spots = [...spotsNear(marks.target, aroundTarget), ...spotsAlong(marks.targetLevels.at(-1))];
	return [{ texts: valueTexts(labels.target, span.target, labels), spots, class: TARGET }];
}

function baselineLabel({ layout, labels }: Chart, span: ChartSpan | undefined): LabelRequest[] {
	if (!span?.baseline) return [];
	const at: Position = [layout.x(span.baselineYear), layout.y(span.baseline.position)];
	const spots = spotsNear(at, aroundBaseline);
	return [{ texts: valueTexts(labels.baseline, span.baseline, labels), spots, class: PLAIN }];
}

/** The target and, if it too was another, the baseline of a span that is over, with the last year it applied to. */
function formerLabels(chart: Chart, span: ChartSpan, inForce: ChartSpan | undefined): LabelRequest[] {
	const { layout, labels } = chart;
	const dated = (texts: readonly string[]) => [labels.until(texts[0] ?? "", labels.year(span.lastYear)), ...texts];
	const level = ({ position }: ChartValue): Position[] => [
		[layout.x(span.from), layout.y(position)],
		[layout.x(span.to), layout.y(position)],
	];
	const target = span.target && {
		texts: dated(valueTexts(labels.target, span.target, labels)),
		spots: spotsAlong(level(span.target)),
		class: TARGET,
	};
	const isSameBaseline =
		span.baseline?.value === inForce?.baseline?.value && span.baselineYear === inForce?.baselineYear;
	const baseline = isSameBaseline ? [] : baselineLabel(chart, span);
	return [...(target ? [target] : []), ...baseline.map((label) => ({ ...label, texts: dated(label.texts) }))];
}

function changeLabels({ data, marks, labels }: Chart): LabelRequest[] {
	return data.changes.map(({ kind, year }, i) => ({
		texts: [labels.change(kind, labels.year(year))],
		spots: spotsBesideUpright(marks.changes[i]?.[0] ?? [0, 0]),
		class: PLAIN,
	}));
}

function absenceLabels({ data, marks, labels }: Chart): LabelRequest[] {
	return data.absences.map(({ of, reason }, i) => {
		const word = labels.absence[reason];
		return {
			texts: of === "actual" ? [word] : [`${labels[of]} ${word}`, word],
			spots: spotsNear(marks.absences[i] ?? [0, 0], aboveAbsence),
			class: PLAIN,
		};
	});
}

function expectedLabel({ marks, labels }: Chart): LabelRequest[] {
	// The path in force by preference, else the one of an earlier target.
	return [{ texts: [labels.expected], spots: marks.expected.toReversed().flatMap(spotsAlong), class: PLAIN }];
}

/**
 * The labels of a chart's data: `main` are the three that nobody should have to look up, `others` follow in the order of
 * what they tell.
 */
export function labelRequests(chart: Chart): { main: LabelRequest[]; others: LabelRequest[] } {
	const { spans } = chart.data;
	const inForce = spans.at(-1);
	const { latest, earlier } = actualLabels(chart);
	return {
		main: [...latest, ...targetLabel(chart, inForce), ...baselineLabel(chart, inForce)],
		others: [
			...changeLabels(chart),
			...absenceLabels(chart),
			...spans.slice(0, -1).flatMap((span) => formerLabels(chart, span, inForce)),
			...earlier,
			...expectedLabel(chart),
		],
	};
}
