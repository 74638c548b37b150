import type { ReactNode } from "react";
import { IndicatorFigure } from "@/components/charts/indicator-figure";
import { ValueTable } from "@/components/indicators/value-table";
import type { EntrySheet } from "@/lib/data/staff/entry";
import { withActual } from "@/lib/domain/entry/entry-checks";
import { fieldDigest, fieldsOf } from "@/lib/domain/entry/entry-conflict";
import type { EvaluationContent } from "@/lib/domain/evaluation";
import type { OpenSheet } from "./entry-context";
import { EntryForm } from "./entry-form";
import { EntryHead, LastSaved } from "./entry-head";
import { EntryReading } from "./entry-reading";
import { NotOpened } from "./not-opened";

type EntryPageProps = { sheet: EntrySheet; userId: string };

/** A year's sheet: its form for those who may fill it in now, for reading otherwise. */
export function EntryPage({ sheet, userId }: EntryPageProps) {
	return (
		<>
			<EntryHead sheet={sheet} />
			{hasRevision(sheet) ? <Sheet sheet={sheet} userId={userId} /> : <NotOpened sheet={sheet} />}
		</>
	);
}

function hasRevision(sheet: EntrySheet): sheet is OpenSheet {
	return sheet.revision !== null;
}

function Sheet({ sheet, userId }: { sheet: OpenSheet; userId: string }) {
	const { content } = sheet.revision;
	const drawn = drawnIndicators(sheet, content);
	if (!sheet.may.edit) return <EntryReading sheet={sheet} drawn={drawn} />;
	const fields = fieldsOf(
		content,
		sheet.indicators.map(({ code }) => code),
	);
	const bases = Object.fromEntries([...fields].map(([field, text]) => [field, fieldDigest(text)]));
	return (
		<EntryForm sheet={sheet} userId={userId} bases={bases} drawn={drawn}>
			<LastSaved revision={sheet.revision} />
		</EntryForm>
	);
}

/** Charts and tables are drawn here, so that what draws them isn't sent to browsers. */
function drawnIndicators({ indicators, fiscalYear, may }: EntrySheet, { actuals }: EvaluationContent) {
	const drawn: Record<string, { figure: ReactNode; table: ReactNode }> = {};
	for (const series of indicators) {
		const stored = withActual(series, fiscalYear, actuals[series.code]);
		drawn[series.code] = {
			figure: <IndicatorFigure series={stored} year={fiscalYear} />,
			// Above the input stands what was; the year's own value is being typed.
			table: <ValueTable series={may.edit ? series : stored} year={fiscalYear} sourceNotes={[]} />,
		};
	}
	return drawn;
}
