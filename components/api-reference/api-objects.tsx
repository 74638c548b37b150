import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { GuideHeader } from "@/components/guides/guide-parts";
import { routes } from "@/lib/routes";
import { FieldTable } from "./field-table";
import type { ShownObject } from "./reference";

/** The fields of everything that the API answers with, in the order in which one meets it. */
export function ApiObjects({ objects }: { objects: readonly ShownObject[] }) {
	const t = useTranslations("apiReference.objects");
	const locale = useLocale();
	const links = {
		reference: (words: ReactNode) => <a href={routes.apiReference(locale)}>{words}</a>,
		dictionary: (words: ReactNode) => <a href={routes.dataDictionary(locale)}>{words}</a>,
	};
	return (
		<>
			<GuideHeader title={t("title")}>{t.rich("lead", links)}</GuideHeader>
			<div className="mt-10 space-y-10">
				{objects.map((object) => (
					<ObjectEntry key={object.name} {...object} />
				))}
			</div>
		</>
	);
}

function ObjectEntry({ name, description, fields }: ShownObject) {
	const t = useTranslations("apiReference");
	return (
		<section id={name} aria-labelledby={`${name}-heading`} className="space-y-2">
			<h2 id={`${name}-heading`} className="text-xl" lang="en">
				<code>{name}</code>
			</h2>
			<p className="max-w-text">{description}</p>
			<FieldTable label={t("fieldsOf", { object: name })} head={t("field")} fields={fields} />
		</section>
	);
}
