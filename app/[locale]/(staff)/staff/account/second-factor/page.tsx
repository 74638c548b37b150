import { SecondFactorPage } from "@/components/accounts/second-factor-page";
import { loadSecondFactor } from "@/lib/auth/account";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../../staff-route";

export const generateMetadata = staffMetadata("secondFactor");

export default staffPage({
	path: routes.staff.secondFactor,
	alsoWithoutRole: true,
	load: loadSecondFactor,
	render: (secondFactor) => <SecondFactorPage secondFactor={secondFactor} />,
});
