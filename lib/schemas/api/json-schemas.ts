import { z } from "zod";
import { COMPONENTS } from "./component";
import type { ApiDescriptions } from "./describe";

/** What of JSON Schema (2020-12) the API's schemas are made of. */
export type JsonSchema = {
	$ref?: string;
	type?: string | string[];
	properties?: Record<string, JsonSchema>;
	items?: JsonSchema;
	anyOf?: JsonSchema[];
	enum?: (string | number)[];
	description?: string;
	[keyword: string]: unknown;
};

const COMPONENT_PREFIX = "#/components/schemas/";

/** Speaks of a component by its name. */
export const refTo = (id: string): JsonSchema => ({ $ref: `${COMPONENT_PREFIX}${id}` });

/** The component that a schema refers to; null when it is none. */
export const referredBy = ({ $ref }: JsonSchema): string | null => $ref?.slice(COMPONENT_PREFIX.length) ?? null;

/** Every named object as JSON Schema, with its fields described. */
export function componentSchemas({ component, field }: ApiDescriptions): Record<string, JsonSchema> {
	const { schemas } = z.toJSONSchema(COMPONENTS, { uri: (id) => `${COMPONENT_PREFIX}${id}`, override: simplify });
	return Object.fromEntries(
		Object.entries(schemas as Record<string, JsonSchema>).map(([id, { $id, $schema, properties = {}, ...schema }]) => [
			id,
			{
				...schema,
				description: component(id),
				properties: Object.fromEntries(
					Object.entries(properties).map(([name, property]) => [name, { ...property, description: field(id, name) }]),
				),
			},
		]),
	);
}

/** What may be asked, as JSON Schema, by name. */
export function parameterSchemas(schema: z.ZodObject): Record<string, JsonSchema> {
	return (z.toJSONSchema(schema, { override: simplify }) as JsonSchema).properties ?? {};
}

/**
 * Leaves out what tells a reader nothing, and what would stop fields from being added: an answer may have more of them
 * one day, and a program that checks answers by this description shall not fail then.
 */
function simplify({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
	if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
	if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
	if (jsonSchema.type === "number" && jsonSchema.enum?.every(Number.isInteger)) jsonSchema.type = "integer";
	if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
	if (Array.isArray(jsonSchema.default) && jsonSchema.default.length === 0) delete jsonSchema.default;
}
