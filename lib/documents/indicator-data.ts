import "server-only";
import type { PublicIndicator } from "@/lib/data/public/indicator";
import type { PublicSite } from "@/lib/data/public/site";
import { WHOLE_PLAN } from "@/lib/domain/selection";
import { type IndicatorYear, indicatorValues } from "@/lib/export/indicator-values";
import type { Table } from "@/lib/export/table";
import { frameOf } from "./data-source";

/** One indicator's rows of the table of all of them: the same columns, the same numbers. */
export function indicatorData(site: PublicSite, indicator: PublicIndicator): Table<IndicatorYear> {
	const { chapter, policy } = indicator;
	const place = { chapter, section: policy?.section ?? null, policy };
	return indicatorValues(frameOf(site, WHOLE_PLAN, new Date()), [{ ...indicator, place }]);
}
