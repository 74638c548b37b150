import { useLocale, useTranslations } from "next-intl";
import { Fragment, type ReactNode } from "react";
import { GuideHeader, PageContents } from "@/components/guides/guide-parts";
import { Section } from "@/components/ui/section";
import type { PublicSite } from "@/lib/data/public/site";
import { routes } from "@/lib/routes";
import { EndpointEntry } from "./endpoint-entry";
import type { Reference } from "./reference";
import { Asking, Basics, FirstSteps, Problems, Promises } from "./rules";

/** The parts of the page, by anchor, in its order. */
const PARTS = ["basics", "code", "endpoints", "asking", "problems", "objects", "promises"] as const;

type ApiReferenceProps = {
	site: PublicSite | null;
	reference: Reference;
	/** The portal's own address, without a slash at its end. */
	portalUrl: string;
};

/** All that is to be known of /api/v1, for whoever writes a program or opens it in a spreadsheet. */
export function ApiReference({ site, reference, portalUrl }: ApiReferenceProps) {
	const t = useTranslations("apiReference");
	const base = `${portalUrl}${routes.api()}`;
	const parts: Record<(typeof PARTS)[number], ReactNode> = {
		basics: <Basics site={site} base={base} />,
		code: <FirstSteps base={base} />,
		endpoints: reference.endpoints.map((endpoint) => (
			<EndpointEntry key={endpoint.name} endpoint={endpoint} base={base} />
		)),
		asking: <Asking page={reference.page} />,
		problems: <Problems {...reference} />,
		objects: <ObjectLinks objects={reference.objects} />,
		promises: <Promises />,
	};
	return (
		<>
			<GuideHeader title={t("title")}>{t("lead")}</GuideHeader>
			<PageContents title={t("contents")}>
				<ul className="mt-1 max-w-text list-disc pl-5">
					{PARTS.map((part) => (
						<li key={part}>
							<a href={`#${part}`} className="inline-block py-0.5">
								{t(`parts.${part}`)}
							</a>
							{part === "endpoints" && <EndpointLinks endpoints={reference.endpoints} />}
						</li>
					))}
				</ul>
			</PageContents>
			{PARTS.map((part) => (
				<Section key={part} id={part} title={t(`parts.${part}`)}>
					{parts[part]}
				</Section>
			))}
		</>
	);
}

function EndpointLinks({ endpoints }: Pick<Reference, "endpoints">) {
	return (
		<ul className="list-disc pl-5">
			{endpoints.map(({ name, path, summary }) => (
				<li key={name}>
					<a href={`#${name}`} className="inline-block py-0.5">
						{summary} <code lang="en">{path}</code>
					</a>
				</li>
			))}
		</ul>
	);
}

/** Every named object; what it has stands on a page of its own. */
function ObjectLinks({ objects }: Pick<Reference, "objects">) {
	const locale = useLocale();
	return (
		<dl className="grid max-w-text grid-cols-[auto_1fr] gap-x-6 gap-y-1">
			{objects.map(({ name, description }) => (
				<Fragment key={name}>
					<dt>
						<a href={routes.apiObjects(locale, name)} className="inline-block py-0.5">
							<code lang="en">{name}</code>
						</a>
					</dt>
					<dd>{description}</dd>
				</Fragment>
			))}
		</dl>
	);
}
