import { CollectionPage } from "@/components/collections/collection-page";
import { type CollectionDetails, readCollection } from "@/lib/data/staff/collections";
import { parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { fiscalYearParam } from "@/lib/schemas/url-params";
import { staffMetadata, staffPage } from "../../../staff-route";

type Params = { locale: string; year: string };

export const generateMetadata = staffMetadata("collections");

export default staffPage<Params, CollectionDetails>({
	path: (locale, { year }) => routes.admin.collection(locale, Number(year)),
	load: ({ actor, params }) => {
		const year = parseParam(fiscalYearParam, params.year);
		return year === null ? Promise.resolve(null) : readCollection(actor, year);
	},
	render: (details) => <CollectionPage details={details} />,
});
