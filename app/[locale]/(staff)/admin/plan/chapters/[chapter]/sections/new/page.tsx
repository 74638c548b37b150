import { NewSectionPage } from "@/components/plan-admin/place-pages";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../../../staff-route";
import { type ChapterParams, loadChapter } from "../../../../load-place";

export const generateMetadata = staffMetadata("newSection");

export default staffPage({
	path: (locale, { chapter }: ChapterParams) => routes.admin.newSection(locale, Number(chapter)),
	load: loadChapter,
	render: (chapter) => <NewSectionPage chapter={chapter} />,
});
