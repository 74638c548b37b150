import { InvitationPage } from "@/components/accounts/invitation-page";
import { readInvitation } from "@/lib/data/staff/invitation-answers";
import { env } from "@/lib/env";
import { routes } from "@/lib/routes";
import { linkToken } from "@/lib/schemas/accounts";
import { staffMetadata } from "../../staff-route";
import { type VisitorRequest, visitorPage } from "../../visitor-route";

type Request = VisitorRequest<{ locale: string; token: string }>;

export const generateMetadata = staffMetadata("invitation");

export default visitorPage({
	path: (locale, { params }: Request) => routes.invitation(locale, params.token),
	load: async ({ params }: Request) => {
		const token = linkToken(params.token);
		const invitation = token === null ? { over: "unknown" as const } : await readInvitation(token, new Date());
		return { token: token ?? "", invitation, directory: env().directory };
	},
	render: ({ token, invitation, directory }) => (
		<InvitationPage token={token} invitation={invitation} directory={directory && { name: directory.name }} />
	),
});
