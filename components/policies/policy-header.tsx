import { useLocale, useTranslations } from "next-intl";
import { SourceMark } from "@/components/evaluations/source-notes";
import { FiscalYear } from "@/components/layout/fiscal-year";
import { LocalizedText, TownText } from "@/components/layout/localized-text";
import type { PublicPolicy } from "@/lib/data/public/policy";
import { noteOn } from "@/lib/domain/source-notes";
import { routes } from "@/lib/routes";
import { DivisionLinks } from "./division-links";
import { SdgLinks } from "./sdg-links";

/** What the policy is for and who answers for it: title, vision, divisions, related plans, SDGs. */
export function PolicyHeader({ policy, year }: { policy: PublicPolicy; year: number }) {
	const t = useTranslations("policy");
	const tFields = useTranslations("fields");
	const notes = policy.sourceNotes;
	const isDoubtful = (field: "sdgs" | "relatedPlans") => noteOn(notes, { field, year }) !== null;
	return (
		<header className="print:order-1">
			<p className="hidden text-sm print:block">
				{t("place", { chapter: policy.chapter.number, section: policy.section.number })}{" "}
				<LocalizedText text={policy.section.title} />
			</p>
			<div className="flex flex-wrap items-baseline justify-between gap-x-8">
				<h1 className="text-3xl print:text-xl">
					<span className="mr-3 block text-base sm:inline print:inline print:text-sm">
						{t("number", { number: policy.number })}
					</span>
					<LocalizedText text={policy.title} />
				</h1>
				<YearLinks policy={policy} year={year} />
			</div>
			<section aria-labelledby="vision-heading" className="mt-6 print:mt-2">
				<h2 id="vision-heading" className="text-base">
					{tFields("vision")}
					<SourceMark notes={notes} field="vision" year={year} />
				</h2>
				<TownText text={policy.vision} className="mt-1 max-w-text text-xl leading-170 print:text-sm" />
			</section>
			<dl className="mt-5 space-y-1 text-sm print:mt-2">
				<DivisionLinks divisions={policy.divisions} year={year} sourceNotes={policy.sourceNotes} />
				{(policy.relatedPlans.length > 0 || isDoubtful("relatedPlans")) && (
					<div className="flex flex-wrap gap-x-3">
						<dt className="font-bold">{tFields("relatedPlans")}</dt>
						<dd>
							{policy.relatedPlans.map((plan, index) => (
								<span key={plan.ja}>
									{index > 0 && t("separator")}
									<LocalizedText text={plan} />
								</span>
							))}
							<SourceMark notes={notes} field="relatedPlans" year={year} />
						</dd>
					</div>
				)}
				{(policy.sdgs.length > 0 || isDoubtful("sdgs")) && (
					<div className="flex flex-wrap gap-x-3">
						<dt className="font-bold">{tFields("sdgs")}</dt>
						<dd className="flex flex-wrap">
							<SdgLinks goals={policy.sdgs} />
							<SourceMark notes={notes} field="sdgs" year={year} />
						</dd>
					</div>
				)}
			</dl>
		</header>
	);
}

/** The published years, newest first; the shown one is marked. On paper only the shown one. */
function YearLinks({ policy, year }: { policy: PublicPolicy; year: number }) {
	const t = useTranslations("policy");
	const locale = useLocale();
	const years = policy.evaluations.map(({ fiscalYear }) => fiscalYear).reverse();
	if (years.length === 0) return null;
	return (
		<nav aria-label={t("years")} className="text-sm">
			<ul className="flex flex-wrap gap-x-4">
				{years.map((other) => (
					<li key={other} className={other === year ? "" : "print:hidden"}>
						{other === year ? (
							<span aria-current="true" className="inline-block py-1 font-bold">
								<FiscalYear year={other} />
							</span>
						) : (
							<a href={routes.policyYear(locale, policy.code, other)} className="inline-block py-1">
								<FiscalYear year={other} />
							</a>
						)}
					</li>
				))}
				<li className="print:hidden">
					<a href={routes.policyHistory(locale, policy.code)} className="inline-block py-1">
						{t("history")}
					</a>
				</li>
			</ul>
		</nav>
	);
}
