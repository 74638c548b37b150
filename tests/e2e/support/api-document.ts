import Ajv2020, { type ValidateFunction } from "ajv/dist/2020";
import addFormats from "ajv-formats";

/** An operation of /api/v1/openapi.json, as far as the tests look at it. */
type Operation = {
	parameters: { name: string; in: "path" | "query"; required: boolean }[];
	responses: Record<string, { $ref?: string; content?: Record<string, { schema: { $ref: string } }> }>;
};

export type ApiDocument = {
	openapi: string;
	info: { title: string };
	servers: { url: string }[];
	paths: Record<string, { get: Operation }>;
	components: { schemas: Record<string, unknown>; responses: Record<string, Operation["responses"][string]> };
};

/** Checks bodies by the schemas of an OpenAPI document, with a program that has nothing of the portal's own. */
export function bodyChecker({ components, paths }: ApiDocument) {
	const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
	addFormats(ajv);
	ajv.addVocabulary(["components"]);
	ajv.addSchema({ $id: "api", components });
	const validators = new Map<string, ValidateFunction>();
	const validatorOf = (reference: string) => {
		const known = validators.get(reference) ?? ajv.compile({ $ref: `api${reference}` });
		validators.set(reference, known);
		return known;
	};

	/** What is wrong with the body that a path answered with a status; empty when nothing is. */
	return function faultsOf(path: string, status: number, body: unknown): string[] {
		const described = paths[path]?.get.responses[String(status)];
		const response = described?.$ref ? components.responses[described.$ref.split("/").at(-1) ?? ""] : described;
		const [content] = Object.values(response?.content ?? {});
		if (!content) return [`${path} is not described for ${status}`];
		const validate = validatorOf(content.schema.$ref);
		return validate(body) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
	};
}
