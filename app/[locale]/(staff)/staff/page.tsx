import { WorkPage } from "@/components/work/work-page";
import { readWork } from "@/lib/data/staff/work";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../staff-route";

export const generateMetadata = staffMetadata("work");

export default staffPage({
	path: (locale) => routes.staff.home(locale),
	load: async ({ actor }) => ({ work: await readWork(actor), now: new Date() }),
	render: ({ work, now }) => <WorkPage work={work} now={now} />,
});
