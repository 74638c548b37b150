import { ChapterPage } from "@/components/plan-admin/place-pages";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../staff-route";
import { type ChapterParams, loadChapter } from "../../load-place";

export const generateMetadata = staffMetadata("chapter");

export default staffPage({
	path: (locale, { chapter }: ChapterParams) => routes.admin.chapter(locale, Number(chapter)),
	load: loadChapter,
	render: (chapter) => <ChapterPage details={chapter} />,
});
