import { useTranslations } from "next-intl";
import { signOut } from "@/lib/actions/sign-out";
import type { Locale } from "@/lib/domain/localized";

/** A button that looks like the links beside it: signing out changes something, so it is no link. */
export function SignOutForm({ locale }: { locale: Locale }) {
	const t = useTranslations("staff");
	return (
		<form action={signOut}>
			<input type="hidden" name="locale" value={locale} />
			<button type="submit" className="cursor-pointer py-1 text-accent underline underline-offset-[0.2em]">
				{t("signOut")}
			</button>
		</form>
	);
}
