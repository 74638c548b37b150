import { GradeWordingsPage } from "@/components/plan-admin/town-pages";
import { readGradeWordings } from "@/lib/data/staff/plan/grade-wordings";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../staff-route";

export const generateMetadata = staffMetadata("gradeWordings");

export default staffPage({
	path: routes.admin.gradeWordings,
	load: ({ actor }) => readGradeWordings(actor),
	render: ({ grades, loaded }) => <GradeWordingsPage grades={grades} loaded={loaded} />,
});
