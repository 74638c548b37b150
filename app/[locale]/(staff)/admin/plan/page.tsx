import { PlanOutlinePage } from "@/components/plan-admin/plan-outline";
import { readPlanOutline } from "@/lib/data/staff/plan/read-outline";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../staff-route";

export const generateMetadata = staffMetadata("plan");

export default staffPage({
	path: routes.admin.plan,
	load: async ({ actor }) => ({ outline: await readPlanOutline(actor) }),
	render: ({ outline }) => <PlanOutlinePage outline={outline} />,
});
