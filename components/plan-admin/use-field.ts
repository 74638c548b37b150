import { useTranslations } from "next-intl";
import type { FieldSpec } from "./field-spec";

type FieldName = Parameters<ReturnType<typeof useTranslations<"planAdmin.fields">>>[0];

/** Makes fields of forms, labelled by their names. */
export function useField() {
	const t = useTranslations("planAdmin");
	return (name: FieldName, kind: FieldSpec["kind"], more: Partial<FieldSpec> = {}): FieldSpec => ({
		name,
		kind,
		label: t(`fields.${name}`),
		...more,
	});
}
