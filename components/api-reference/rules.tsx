import { useLocale, useTranslations } from "next-intl";
import { Prose, TextList } from "@/components/guides/guide-parts";
import { LicenceLink } from "@/components/open-data/licence-link";
import { ScrollTable } from "@/components/ui/scroll-table";
import type { PublicSite } from "@/lib/data/public/site";
import { DEFAULT_LOCALE } from "@/lib/domain/localized";
import { routes } from "@/lib/routes";
import { CodeBlock } from "./code-block";
import { CODE_SAMPLES, codeSample } from "./code-samples";
import type { Reference } from "./reference";

/** What holds for every endpoint. */

/** Where it is, who may use it, and for what. */
export function Basics({ site, base }: { site: PublicSite | null; base: string }) {
	const t = useTranslations("apiReference.basics");
	const locale = useLocale();
	const openApi = routes.api(`/openapi.json${locale === DEFAULT_LOCALE ? "" : `?lang=${locale}`}`);
	const items = [
		{ key: "address", text: t.rich("address", { base: () => <code lang="en">{base}</code> }) },
		{ key: "key", text: t("key") },
		{ key: "openApi", text: t.rich("openApi", { link: (words) => <a href={openApi}>{words}</a> }) },
		{
			key: "dictionary",
			text: t.rich("dictionary", { link: (words) => <a href={routes.dataDictionary(locale)}>{words}</a> }),
		},
		{ key: "values", text: t("values") },
		{ key: "languages", text: t("languages") },
	];
	return (
		<Prose>
			<TextList items={items} />
			{site && (
				<p>
					{t.rich("licence", {
						licence: () => <LicenceLink licence={site.licence} />,
					})}
				</p>
			)}
		</Prose>
	);
}

/** The first lines in several languages. */
export function FirstSteps({ base }: { base: string }) {
	const t = useTranslations("apiReference.code");
	return CODE_SAMPLES.map((language) => (
		<div key={language} className="space-y-2">
			<h3 className="text-lg">{t(`${language}.title`)}</h3>
			<p className="max-w-text">{t(`${language}.note`)}</p>
			<CodeBlock label={t(`${language}.title`)}>{codeSample(language, `${base}/evaluations`)}</CodeBlock>
		</div>
	));
}

const ASKING = ["repeat", "unknown", "parts", "growing", "unchanged"] as const;

/** How filters, parts of lists and tags work. */
export function Asking({ page: { largest, usual } }: Pick<Reference, "page">) {
	const t = useTranslations("apiReference.asking");
	return (
		<Prose>
			<TextList items={ASKING.map((key) => ({ key, text: t(key, { largest, usual }) }))} />
		</Prose>
	);
}

/** Each kind of problem under the address by which an answer names it. */
export function Problems({ problems, limit }: Pick<Reference, "problems" | "limit">) {
	const t = useTranslations("apiReference.problems");
	return (
		<>
			<Prose>
				<p>{t("intro")}</p>
			</Prose>
			<ScrollTable label={t("label")}>
				<table className="w-full text-sm">
					<thead>
						<tr className="border-ink border-b">
							<th scope="col" className="whitespace-nowrap py-2 pr-4">
								{t("status")}
							</th>
							<th scope="col" className="py-2 pr-4">
								type
							</th>
							<th scope="col" className="py-2">
								{t("meaning")}
							</th>
						</tr>
					</thead>
					<tbody>
						{problems.map(({ kind, status, title }) => (
							<tr key={kind} id={kind} className="border-rule border-b align-top target:bg-yellow-50">
								<td className="py-2 pr-4">{status}</td>
								<td className="py-2 pr-4 sm:whitespace-nowrap">
									<code lang="en">{`#${kind}`}</code>
								</td>
								<td className="py-2">
									{title}
									{kind === "too-many-requests" && <span className="block">{t("tooMany", limit)}</span>}
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</ScrollTable>
		</>
	);
}

const PROMISES = ["version", "added", "removed", "codes"] as const;

/** What stays as it is, so that programs keep working. */
export function Promises() {
	const t = useTranslations("apiReference.promises");
	return (
		<Prose>
			<TextList items={PROMISES.map((key) => ({ key, text: t(key) }))} />
		</Prose>
	);
}
