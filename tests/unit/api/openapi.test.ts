import { Validator } from "@seriousme/openapi-schema-validator";
import { describe, expect, test } from "vitest";
import { apiDescriptions } from "@/lib/documents/api/descriptions";
import { LOCALES } from "@/lib/domain/localized";
import { PACES } from "@/lib/domain/progress";
import { COMPONENTS } from "@/lib/schemas/api/component";
import { ENDPOINT_NAMES, ENDPOINTS } from "@/lib/schemas/api/endpoints";
import { componentSchemas, parameterSchemas } from "@/lib/schemas/api/json-schemas";
import { openApiDocument } from "@/lib/schemas/api/openapi";

const OWNER = {
	portalUrl: "https://portal.example.jp",
	base: "/api/v1",
	licence: { name: "利用規約", url: "https://example.jp/terms" },
	contact: { name: "企画課", url: "https://example.jp/" },
	reference: "https://portal.example.jp/ja/open-data/api",
};

describe.each(LOCALES)("in %s", (locale) => {
	const words = apiDescriptions(locale);
	const document = openApiDocument(words, OWNER);

	test("the document is OpenAPI 3.1 as its own schema says it", async () => {
		const validator = new Validator();
		const { valid, errors } = await validator.validate(structuredClone(document));
		expect(errors).toBeUndefined();
		expect(valid).toBe(true);
		expect(validator.version).toBe("3.1");
	});

	test("whatever it refers to is there, and every named object is referred to", () => {
		const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = ""]) => path);
		for (const reference of new Set(references)) {
			const found = reference
				.split("/")
				.reduce<unknown>((part, step) => (part as Record<string, unknown>)?.[step], document);
			expect(found, reference).toBeDefined();
		}
		const unused = Object.keys(document.components.schemas).filter(
			(name) => !references.includes(`components/schemas/${name}`),
		);
		expect(unused).toEqual([]);
	});

	test("every endpoint, parameter, object and field is described", () => {
		for (const name of ENDPOINT_NAMES) {
			const { summary, description } = words.endpoint(name);
			expect([summary, description].every((text) => text.length > 0)).toBe(true);
			const { parameters, query } = ENDPOINTS[name];
			for (const parameter of Object.keys({ ...parameters.shape, ...query.shape })) {
				expect(words.parameter(parameter), `${name}: ${parameter}`).not.toBe("");
			}
		}
		for (const [name, { description, properties = {} }] of Object.entries(componentSchemas(words))) {
			expect(description, name).not.toBe("");
			const bare = Object.entries(properties).filter(([, field]) => !field.description);
			expect(bare, name).toEqual([]);
		}
	});

	test("has a path for each endpoint, with the parameters by which it is read", () => {
		expect(Object.keys(document.paths)).toEqual(
			ENDPOINT_NAMES.map((name) => `/api/v1${ENDPOINTS[name].path.replace(/\/$/, "")}`),
		);
		const { parameters } = document.paths["/api/v1/evaluations/{policy}/{year}"]?.get ?? {};
		expect(parameters).toMatchObject([
			{ name: "policy", in: "path", required: true, schema: { type: "string" } },
			{ name: "year", in: "path", required: true, schema: { type: "integer" } },
		]);
	});
});

test("fields may be added: no object says that it has no others", () => {
	expect(JSON.stringify(componentSchemas(apiDescriptions("ja")))).not.toContain("additionalProperties");
});

test("parameters are whole numbers, words of a list, or codes by their form", () => {
	expect(parameterSchemas(ENDPOINTS.policies.query)).toMatchObject({
		year: { type: "array", items: { type: "integer" } },
		grade: { type: "array", items: { enum: ["A", "B", "C", "D"] } },
		review: { type: "array", items: { type: "integer", enum: [1, 2, 3, 4] } },
		section: { type: "array", items: { type: "string", pattern: expect.any(String) } },
		limit: { type: "integer", minimum: 1, maximum: 200, default: 100 },
	});
});

test("who gives a wrong pace is told every right one", () => {
	const { properties = {} } = componentSchemas(apiDescriptions("en")).IndicatorValue ?? {};
	expect(properties.pace?.enum).toEqual([...PACES]);
});

test("every answer is a named object", () => {
	for (const name of ENDPOINT_NAMES) expect(COMPONENTS.get(ENDPOINTS[name].response)?.id, name).toBeDefined();
});
