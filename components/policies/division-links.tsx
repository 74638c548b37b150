import { useLocale, useTranslations } from "next-intl";
import { SourceMark } from "@/components/evaluations/source-notes";
import { LocalizedText } from "@/components/layout/localized-text";
import type { PublicDivision, PublicDivisions } from "@/lib/data/public/mapping";
import { nameIn } from "@/lib/domain/names";
import { noteOn, type SourceNote } from "@/lib/domain/source-notes";
import { routes } from "@/lib/routes";

type DivisionLinksProps = { divisions: PublicDivisions; year: number; sourceNotes: readonly SourceNote[] };

/** The lead division and the related ones, by the names they had in the year. */
export function DivisionLinks({ divisions, year, sourceNotes }: DivisionLinksProps) {
	const t = useTranslations("policy");
	const tFields = useTranslations("fields");
	const isRelatedDoubtful = noteOn(sourceNotes, { field: "relatedDivisions", year }) !== null;
	return (
		<>
			<div className="flex flex-wrap gap-x-3">
				<dt className="font-bold">{tFields("leadDivision")}</dt>
				<dd>
					{divisions.lead ? <DivisionLink division={divisions.lead} year={year} /> : t("none")}
					<SourceMark notes={sourceNotes} field="leadDivision" year={year} />
				</dd>
			</div>
			{(divisions.related.length > 0 || isRelatedDoubtful) && (
				<div className="flex flex-wrap gap-x-3">
					<dt className="font-bold">{tFields("relatedDivisions")}</dt>
					<dd>
						{divisions.related.map((division, index) => (
							<span key={division.slug}>
								{index > 0 && t("separator")}
								<DivisionLink division={division} year={year} />
							</span>
						))}
						<SourceMark notes={sourceNotes} field="relatedDivisions" year={year} />
					</dd>
				</div>
			)}
		</>
	);
}

function DivisionLink({ division, year }: { division: PublicDivision; year: number }) {
	const locale = useLocale();
	return (
		<a href={routes.division(locale, division.slug)} className="inline-block">
			<LocalizedText text={nameIn(division.names, year)} />
		</a>
	);
}
