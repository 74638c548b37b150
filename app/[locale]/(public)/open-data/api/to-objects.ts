import type { ShownField, ShownObject, ShownType } from "@/components/api-reference/reference";
import { apiDescriptions } from "@/lib/documents/api/descriptions";
import type { Locale } from "@/lib/domain/localized";
import { COMPONENTS } from "@/lib/schemas/api/component";
import { ENDPOINT_NAMES, ENDPOINTS, type EndpointName } from "@/lib/schemas/api/endpoints";
import { componentSchemas, type JsonSchema, referredBy } from "@/lib/schemas/api/json-schemas";

/** Every named object, from the same schemas and words as the OpenAPI document. */
export function toObjects(locale: Locale): ShownObject[] {
	const schemas = componentSchemas(apiDescriptions(locale));
	return namesInOrder(schemas).map((name) => ({
		name,
		description: schemas[name]?.description ?? "",
		fields: fieldsOf(schemas[name]),
	}));
}

/** What an endpoint answers with, by name. */
export const nameOfAnswer = (endpoint: EndpointName) => COMPONENTS.get(ENDPOINTS[endpoint].response)?.id ?? "";

/** In the order in which a reader meets them: each is followed by what it is made of. */
function namesInOrder(schemas: Record<string, JsonSchema>): string[] {
	const met = new Set<string>();
	const meet = (name: string) => {
		if (met.has(name)) return;
		met.add(name);
		for (const { type } of fieldsOf(schemas[name])) if (type.isObject) meet(type.name);
	};
	for (const endpoint of ENDPOINT_NAMES) meet(nameOfAnswer(endpoint));
	for (const name of Object.keys(schemas)) meet(name);
	return [...met];
}

const fieldsOf = (schema: JsonSchema | undefined) =>
	Object.entries(schema?.properties ?? {}).map(([name, field]) => toField(name, field, field.description ?? ""));

/** A field or a parameter. */
export const toField = (name: string, schema: JsonSchema, description: string): ShownField => ({
	name,
	type: toType(schema),
	description,
});

function toType(schema: JsonSchema): ShownType {
	const { anyOf, items, type } = schema;
	if (anyOf) {
		const [only = {}] = anyOf.filter((one) => one.type !== "null");
		return { ...toType(only), isNullable: true };
	}
	if (items) return { ...toType(items), isList: true };
	const object = referredBy(schema);
	const types = [type ?? []].flat();
	return {
		name: object ?? types.find((one) => one !== "null") ?? "",
		isObject: object !== null,
		isList: false,
		isNullable: types.includes("null"),
		values: schema.enum?.map(String) ?? [],
	};
}
