import { ForgottenPasswordPage } from "@/components/accounts/forgotten-password-page";
import { routes } from "@/lib/routes";
import { staffMetadata } from "../../staff-route";
import { visitorPage } from "../../visitor-route";

export const generateMetadata = staffMetadata("forgottenPassword");

export default visitorPage({
	path: routes.forgottenPassword,
	load: async () => null,
	render: () => <ForgottenPasswordPage />,
});
