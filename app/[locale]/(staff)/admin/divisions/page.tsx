import { DivisionsPage } from "@/components/plan-admin/division-pages";
import { readDivisions } from "@/lib/data/staff/plan/divisions";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../staff-route";

export const generateMetadata = staffMetadata("divisions");

export default staffPage({
	path: routes.admin.divisions,
	load: ({ actor }) => readDivisions(actor),
	render: (divisions) => <DivisionsPage divisions={divisions} />,
});
