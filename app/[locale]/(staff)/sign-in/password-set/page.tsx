import { PasswordSetPage } from "@/components/accounts/new-password-page";
import { routes } from "@/lib/routes";
import { staffMetadata } from "../../staff-route";
import { visitorPage } from "../../visitor-route";

export const generateMetadata = staffMetadata("passwordSet");

export default visitorPage({
	path: routes.passwordSet,
	load: async () => null,
	render: () => <PasswordSetPage />,
});
