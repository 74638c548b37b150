import { SectionPage } from "@/components/plan-admin/place-pages";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../../../staff-route";
import { loadSection, type SectionParams } from "../../../../load-place";

export const generateMetadata = staffMetadata("section");

export default staffPage({
	path: (locale, { chapter, section }: SectionParams) =>
		routes.admin.section(locale, { chapter: Number(chapter), section: Number(section) }),
	load: loadSection,
	render: (section) => <SectionPage details={section} />,
});
