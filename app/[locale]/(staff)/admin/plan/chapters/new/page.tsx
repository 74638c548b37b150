import { NewChapterPage } from "@/components/plan-admin/place-pages";
import { readPlanOutline } from "@/lib/data/staff/plan/read-outline";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../../staff-route";

export const generateMetadata = staffMetadata("newChapter");

export default staffPage({
	path: routes.admin.newChapter,
	load: ({ actor }) => readPlanOutline(actor),
	render: ({ chapters }) => <NewChapterPage numbers={chapters.map(({ number }) => number)} />,
});
