import { useLocale, useTranslations } from "next-intl";
import { routes } from "@/lib/routes";
import { CodeBlock } from "./code-block";
import { FieldTable } from "./field-table";
import type { ShownEndpoint } from "./reference";

/** What is asked for at one path, and what comes back. */
export function EndpointEntry({ endpoint, base }: { endpoint: ShownEndpoint; base: string }) {
	const t = useTranslations("apiReference");
	const locale = useLocale();
	const { name, path, summary, description, parameters, answer, sample } = endpoint;
	return (
		<section id={name} aria-labelledby={`${name}-heading`} className="space-y-3">
			<h3 id={`${name}-heading`} className="text-xl">
				{summary}
			</h3>
			<p className="font-bold">
				<code lang="en">{`GET ${path}`}</code>
			</p>
			<p className="max-w-text">{description}</p>
			{parameters.length > 0 && (
				<FieldTable
					label={t("parametersOf", { endpoint: summary })}
					head={t("parameter")}
					fields={parameters.map(({ kind, ...parameter }) => ({ ...parameter, note: t(`parameters.${kind}`) }))}
				/>
			)}
			<p>
				{t.rich("answers", {
					object: () => (
						<a href={routes.apiObjects(locale, answer)}>
							<code lang="en">{answer}</code>
						</a>
					),
				})}
			</p>
			{sample && (
				<>
					<p>
						{t("try")}{" "}
						<a href={routes.api(sample.path)} className="inline-block py-0.5">
							<code lang="en">{`${base}${sample.path}`}</code>
						</a>
					</p>
					{sample.answer !== null && (
						<details>
							<summary className="py-1 font-bold">{t("sample")}</summary>
							<p className="mb-2 text-ink-soft text-sm">{t("shortened")}</p>
							<CodeBlock label={t("sampleOf", { endpoint: summary })}>{sample.answer}</CodeBlock>
						</details>
					)}
				</>
			)}
		</section>
	);
}
