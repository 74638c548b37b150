import { NewPolicyPage } from "@/components/plan-admin/policy-pages";
import { readDivisions } from "@/lib/data/staff/plan/divisions";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../../../../../staff-route";
import { loadSection, type SectionParams } from "../../../../../../load-place";

export const generateMetadata = staffMetadata("newPolicy");

export default staffPage({
	path: (locale, { chapter, section }: SectionParams) =>
		routes.admin.newPolicy(locale, { chapter: Number(chapter), section: Number(section) }),
	load: async (request) => {
		const section = await loadSection(request);
		return section && { section, divisions: await readDivisions(request.actor) };
	},
	render: ({ section, divisions }) => <NewPolicyPage section={section} divisions={divisions} />,
});
