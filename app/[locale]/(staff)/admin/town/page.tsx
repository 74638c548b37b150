import { TownPage } from "@/components/plan-admin/town-pages";
import { readTown } from "@/lib/data/staff/plan/town";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../staff-route";

export const generateMetadata = staffMetadata("town");

export default staffPage({
	path: routes.admin.town,
	load: ({ actor }) => readTown(actor),
	render: ({ loaded, names }) => <TownPage loaded={loaded} names={names} />,
});
