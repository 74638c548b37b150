import { NewIndicatorPage } from "@/components/plan-admin/definition-pages";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../../../staff-route";
import { type ChapterParams, loadChapter } from "../../../../load-place";

export const generateMetadata = staffMetadata("newIndicator");

export default staffPage({
	path: (locale, { chapter }: ChapterParams) => routes.admin.newChapterIndicator(locale, Number(chapter)),
	load: loadChapter,
	render: ({ id, loaded: { record }, indicators }) => {
		const title = { ja: record.title, en: record.titleEn };
		return <NewIndicatorPage owner={{ kind: "chapter", id, number: record.number, title }} indicators={indicators} />;
	},
});
