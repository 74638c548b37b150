import { z } from "zod";

/** Every shape of /api/v1 that has a name, for its OpenAPI description. */
export const COMPONENTS = z.registry<{ id: string }>();

/** Gives an object a name by which the API's description speaks of it. Its fields are described in the messages. */
export function component<Schema extends z.ZodObject>(id: string, schema: Schema): Schema {
	COMPONENTS.add(schema, { id });
	return schema;
}
