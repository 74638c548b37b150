import { ReviewPage } from "@/components/review/review-page";
import { type Review, readReview } from "@/lib/data/staff/review";
import { parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { sheetCode } from "@/lib/schemas/review";
import { fiscalYearParam } from "@/lib/schemas/url-params";
import { staffMetadata, staffPage } from "../../../../../staff-route";

type Params = { locale: string; code: string; year: string };

export const generateMetadata = staffMetadata("review");

export default staffPage<Params, Review>({
	path: (locale, { code, year }) => routes.staff.review(locale, code, Number(year)),
	load: async ({ actor, params }) => {
		const code = parseParam(sheetCode, params.code);
		const fiscalYear = parseParam(fiscalYearParam, params.year);
		return code === null || fiscalYear === null ? null : readReview(actor, { code, fiscalYear });
	},
	render: (review) => <ReviewPage review={review} />,
});
