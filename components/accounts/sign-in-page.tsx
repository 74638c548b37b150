import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { SignInProblem } from "@/lib/domain/sign-in-problem";
import { routes } from "@/lib/routes";
import { SignInForm } from "./sign-in-form";
import { VisitorText } from "./visitor-text";

type SignInPageProps = {
	next: string | null;
	problem: SignInProblem | null;
	/** The town's directory, where there is one; its name, where it has one. */
	directory: { name: string | null } | null;
};

export function SignInPage({ next, problem, directory }: SignInPageProps) {
	const t = useTranslations("accounts.signIn");
	const locale = useLocale();
	return (
		<VisitorText title={t("title")} lead={t("lead")}>
			{problem && (
				<Notice title={t("problemTitle")} headingLevel={2}>
					<p>{t(`problems.${problem}`)}</p>
				</Notice>
			)}
			{directory && (
				<section aria-labelledby="by-directory" className="max-w-md border-rule border-b pb-8">
					<h2 id="by-directory" className="text-xl">
						{t("directoryTitle")}
					</h2>
					<p className="mt-4">
						<a
							href={routes.directory(locale, next)}
							className="inline-block min-h-11 rounded-lg border border-accent px-5 py-2 font-bold text-accent no-underline hover:bg-blue-50"
						>
							{directory.name ? t("byNamedDirectory", { name: directory.name }) : t("byDirectory")}
						</a>
					</p>
				</section>
			)}
			<SignInForm next={next} />
		</VisitorText>
	);
}
