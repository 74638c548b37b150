import { redirect } from "next/navigation";
import { RecoveryQuestion } from "@/components/accounts/second-factor-question";
import { askedForSecondFactor } from "@/lib/auth/sign-in";
import { routes } from "@/lib/routes";
import { ownPath } from "@/lib/schemas/accounts";
import { staffMetadata } from "../../staff-route";
import { visitorPage } from "../../visitor-route";

export const generateMetadata = staffMetadata("recoveryQuestion");

export default visitorPage({
	path: (locale, { search }) => routes.recoveryCode(locale, ownPath(search.next)),
	load: async ({ locale, search }) => {
		const next = ownPath(search.next);
		if ((await askedForSecondFactor()) === null) redirect(routes.signIn(locale, next));
		return next;
	},
	render: (next) => <RecoveryQuestion next={next} />,
});
