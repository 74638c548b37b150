import { AdminHome } from "@/components/admin-home/admin-home";
import { PERMISSIONS } from "@/lib/domain/permissions";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../staff-route";

export const generateMetadata = staffMetadata("admin");

export default staffPage({
	path: (locale) => routes.admin.home(locale),
	// It reads nothing: it is a list of addresses, each of which asks for its own right.
	load: async ({ actor }) => PERMISSIONS.managePlan(actor) || null,
	render: () => <AdminHome />,
});
