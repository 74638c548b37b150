import { redirect } from "next/navigation";
import { SignInPage } from "@/components/accounts/sign-in-page";
import { currentActor } from "@/lib/auth/current-actor";
import { env } from "@/lib/env";
import { routes } from "@/lib/routes";
import { ownPath, signInProblem } from "@/lib/schemas/accounts";
import { staffMetadata } from "../staff-route";
import { visitorPage } from "../visitor-route";

export const generateMetadata = staffMetadata("signIn");

export default visitorPage({
	path: (locale, { search }) => routes.signIn(locale, ownPath(search.next)),
	load: async ({ locale, search }) => {
		const next = ownPath(search.next);
		if (await currentActor()) redirect(next ?? routes.staff.home(locale));
		return { next, problem: signInProblem(search.error), directory: env().directory };
	},
	render: ({ next, problem, directory }) => (
		<SignInPage next={next} problem={problem} directory={directory && { name: directory.name }} />
	),
});
