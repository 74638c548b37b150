import { useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { routes } from "@/lib/routes";
import type { ShownField, ShownType } from "./reference";

/** A field or parameter; `note` is said beside its type. */
type NotedField = ShownField & { note?: string };

type FieldTableProps = {
	label: string;
	/** What the first column holds: fields or parameters. */
	head: string;
	fields: readonly NotedField[];
};

/** Fields or parameters, with what each holds and means. Narrow enough for a phone: long names break. */
export function FieldTable({ label, head, fields }: FieldTableProps) {
	const t = useTranslations("apiReference");
	return (
		<table aria-label={label} className="w-full table-fixed text-sm">
			<thead>
				<tr className="border-ink border-b">
					<th scope="col" className="w-2/5 py-2 pr-4 sm:w-1/3">
						{head}
					</th>
					<th scope="col" className="py-2">
						{t("meaning")}
					</th>
				</tr>
			</thead>
			<tbody>
				{fields.map(({ name, type, description, note }) => (
					<tr key={name} className="border-rule border-b align-top">
						<th scope="row" className="py-2 pr-4 font-normal">
							<code lang="en" className="font-bold">
								<BreakableName name={name} />
							</code>
							<span className="block text-ink-soft">
								<TypeName type={type} />
								{note && t("noted", { note })}
							</span>
						</th>
						<td className="py-2">
							{description}
							{type.values.length > 0 && (
								<code lang="en" className="block text-ink-soft">
									{type.values.join(" | ")}
								</code>
							)}
						</td>
					</tr>
				))}
			</tbody>
		</table>
	);
}

/** A name that, where it must, breaks after a low line. */
function BreakableName({ name }: { name: string }) {
	return name.split(/(?<=_)/).map((part) => (
		<Fragment key={part}>
			{part}
			<wbr />
		</Fragment>
	));
}

function TypeName({ type: { name, isObject, isList, isNullable } }: { type: ShownType }) {
	const t = useTranslations("apiReference.types");
	const locale = useLocale();
	const shown = <code lang="en">{isObject ? <a href={routes.apiObjects(locale, name)}>{name}</a> : name}</code>;
	return (
		<>
			{t.rich(isList ? "list" : "one", { type: () => shown })}
			{isNullable && t("orNull")}
		</>
	);
}
