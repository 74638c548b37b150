import { UserPage } from "@/components/accounts/user-page";
import { listDivisions, readUser } from "@/lib/data/staff/users";
import { routes } from "@/lib/routes";
import { userIdParam } from "@/lib/schemas/accounts";
import { type StaffRequest, staffMetadata, staffPage } from "../../../staff-route";

type Request = StaffRequest<{ locale: string; id: string }>;

export const generateMetadata = staffMetadata("user");

export default staffPage({
	path: (locale, { id }: Request["params"]) => routes.admin.user(locale, id),
	load: async ({ actor, params }: Request) => {
		const now = new Date();
		const id = userIdParam(params.id);
		if (id === null) return null;
		const [user, divisions] = await Promise.all([readUser(actor, id, now), listDivisions(actor, now)]);
		return { user, divisions, isOwn: user.id === actor.userId };
	},
	render: (loaded) => <UserPage {...loaded} />,
});
