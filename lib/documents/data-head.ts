import "server-only";
import type { PublicSite } from "@/lib/data/public/site";
import type { JsonHead } from "@/lib/export/json-rows";

/** What a table's JSON says of itself before its rows. `address` is the file's own, with its selection. */
export function jsonHead(table: string, { municipality, plan, licence }: PublicSite, address: string): JsonHead {
	return {
		table,
		licence: { name: licence.name.ja, name_en: licence.name.en, url: licence.url },
		source: {
			municipality_code: municipality.code,
			municipality_name: municipality.name.ja,
			municipality_name_en: municipality.name.en,
			plan: plan.title.ja,
			plan_en: plan.title.en,
			document: plan.source.ja,
			document_en: plan.source.en,
			address,
		},
	};
}
