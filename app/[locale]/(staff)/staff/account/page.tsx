import { AccountPage } from "@/components/accounts/account-page";
import { loadAccount } from "@/lib/auth/account";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../staff-route";

export const generateMetadata = staffMetadata("account");

export default staffPage({
	path: routes.staff.account,
	alsoWithoutRole: true,
	load: () => loadAccount(new Date()),
	render: (account) => <AccountPage account={account} />,
});
