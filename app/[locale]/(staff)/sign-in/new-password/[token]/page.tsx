import { NewPasswordPage } from "@/components/accounts/new-password-page";
import { readNewPasswordLink } from "@/lib/data/staff/passwords";
import { routes } from "@/lib/routes";
import { linkToken } from "@/lib/schemas/accounts";
import { staffMetadata } from "../../../staff-route";
import { type VisitorRequest, visitorPage } from "../../../visitor-route";

type Request = VisitorRequest<{ locale: string; token: string }>;

export const generateMetadata = staffMetadata("newPassword");

export default visitorPage({
	path: (locale, { params }: Request) => routes.newPassword(locale, params.token),
	load: async ({ params }: Request) => {
		const token = linkToken(params.token);
		const person = token && (await readNewPasswordLink(token, new Date()));
		return token && person ? { token, person } : null;
	},
	render: (link) => <NewPasswordPage link={link} />,
});
