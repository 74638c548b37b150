import { useTranslations } from "next-intl";

/**
 * Words for what the audit log names in code: actions, kinds of records, fields. What has none, since it was written by an
 * older or newer version, is shown as it is stored.
 */
export function useAuditWords() {
	const t = useTranslations("audit");
	const tPlan = useTranslations("planAdmin.fields");
	const tFields = useTranslations("fields");
	const say = (key: string, otherwise: string) => (t.has(key as never) ? t(key as never) : otherwise);
	const field = (name: string) => {
		if (t.has(`fields.${name}` as never)) return t(`fields.${name}` as never);
		if (tPlan.has(name as never)) return tPlan(name as never);
		return tFields.has(name as never) ? tFields(name as never) : name;
	};
	return {
		action: (action: string) => {
			const [noun = "", verb = "done"] = action.split(".");
			return say(`actions.${noun}.${verb}`, action);
		},
		entity: (entity: string) => say(`entities.${entity}`, entity),
		/** A field's value where it is one of a few that code has names for, e.g. a state. */
		value: (name: string, text: string) => (/^[A-Za-z]+$/.test(text) ? say(`values.${name}.${text}`, text) : text),
		/** `path` leads to a field: names by their words, numbers of a list counted from 1. */
		path: (path: readonly string[]) =>
			path.map((step) => (/^\d+$/.test(step) ? String(Number(step) + 1) : field(step))).join(" › "),
	};
}
