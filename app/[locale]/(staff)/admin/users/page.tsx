import { UsersPage } from "@/components/accounts/users-page";
import { listInvitations } from "@/lib/data/staff/invitations";
import { listDivisions, listUsers } from "@/lib/data/staff/users";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../staff-route";

export const generateMetadata = staffMetadata("users");

export default staffPage({
	path: routes.admin.users,
	load: async ({ actor }) => {
		const now = new Date();
		const [users, invitations, divisions] = await Promise.all([
			listUsers(actor, now),
			listInvitations(actor, now),
			listDivisions(actor, now),
		]);
		return { users, invitations, divisions };
	},
	render: (loaded) => <UsersPage {...loaded} />,
});
