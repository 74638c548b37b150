import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { SchemaEngine } from "@prisma/schema-engine-wasm";
import * as bindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import { EngineAdapter } from "./engine-adapter";

/**
 * Prisma's own schema engine as WebAssembly. The `prisma migrate` command would fetch a native engine from a CDN, which
 * closed municipal networks cannot reach.
 */

type EngineExports = WebAssembly.Exports & { __wbindgen_start(): void };
type EngineClass = {
	new: (options: { datamodels: [string, string][] }, onLog: () => void, adapter: object) => Promise<SchemaEngine>;
};

const require = createRequire(import.meta.url);
let instantiated: Promise<void> | undefined;

/** Runs `task` with an engine connected to `url`. */
export async function withSchemaEngine<Result>(
	url: string,
	datamodel: string,
	task: (engine: SchemaEngine) => Promise<Result>,
): Promise<Result> {
	instantiated ??= instantiate();
	await instantiated;
	const adapter = new EngineAdapter(url);
	const { SchemaEngine } = bindings as unknown as { SchemaEngine: EngineClass };
	try {
		const engine = await SchemaEngine.new(
			{ datamodels: [["schema.prisma", datamodel]] },
			() => {},
			bindMigrationAwareSqlAdapterFactory(adapter),
		);
		return await task(engine);
	} finally {
		await adapter.close();
	}
}

/** What `import "@prisma/schema-engine-wasm"` does where the runtime can import .wasm files, which Node 20 cannot. */
async function instantiate(): Promise<void> {
	const file = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg").replace(/\.js$/, ".wasm");
	const { instance } = await WebAssembly.instantiate(await readFile(file), {
		"./schema_engine_bg.js": withIdleTimers(bindings as unknown as WebAssembly.ModuleImports),
	});
	bindings.__wbg_set_wasm(instance.exports);
	(instance.exports as EngineExports).__wbindgen_start();
}

/** The engine sets a timer of ten seconds and leaves it: the process must be able to end before. */
function withIdleTimers(imports: WebAssembly.ModuleImports): WebAssembly.ModuleImports {
	const names = Object.keys(imports).filter((name) => name.startsWith("__wbg_setTimeout_"));
	const idle = (task: () => void, milliseconds: number) => setTimeout(task, milliseconds).unref();
	return { ...imports, ...Object.fromEntries(names.map((name) => [name, idle])) };
}
