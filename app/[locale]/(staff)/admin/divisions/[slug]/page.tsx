import { DivisionPage } from "@/components/plan-admin/division-pages";
import { readDivision } from "@/lib/data/staff/plan/divisions";
import { parseParam } from "@/lib/i18n/params";
import { routes } from "@/lib/routes";
import { slugParam } from "@/lib/schemas/url-params";
import { staffMetadata, staffPage } from "../../../staff-route";

type Params = { locale: string; slug: string };

export const generateMetadata = staffMetadata("division");

export default staffPage({
	path: (locale, { slug }: Params) => routes.admin.division(locale, slug),
	load: async ({ actor, params }) => {
		const slug = parseParam(slugParam, params.slug);
		return slug === null ? null : readDivision(actor, slug);
	},
	render: (division) => <DivisionPage details={division} />,
});
