import type { Metadata } from "next";
import { unstable_rethrow as rethrowControlFlow } from "next/navigation";
import type { ReactNode } from "react";
import { StatusPage } from "@/components/layout/status-page";
import { statusMetadata } from "@/lib/i18n/metadata";

type Loader<Props, Loaded> = (props: Props) => Promise<Loaded | null>;

/**
 * A public page from what it reads and what it shows. Where `load` finds nothing the answer is 404, where it fails (the
 * database is away) 503: both as a page that is rendered here, since what Next would do instead needs JavaScript.
 */
export function publicPage<Props, Loaded>(
	load: Loader<Props, Loaded>,
	render: (loaded: Loaded) => ReactNode | Promise<ReactNode>,
) {
	// biome-ignore lint/correctness/noComponentHookFactories: made once a file, at module level, and without state
	return async function PublicRoute(props: Props) {
		const loaded = await attempt(load, props);
		return typeof loaded === "number" ? <StatusPage status={loaded} /> : render(loaded.value);
	};
}

/** The metadata of a public page, from the same reading. */
export function publicMetadata<Props, Loaded>(
	load: Loader<Props, Loaded>,
	toMetadata: (loaded: Loaded) => Promise<Metadata>,
) {
	return async function generateMetadata(props: Props): Promise<Metadata> {
		const loaded = await attempt(load, props);
		return typeof loaded === "number" ? statusMetadata(loaded) : toMetadata(loaded.value);
	};
}

async function attempt<Props, Loaded>(
	load: Loader<Props, Loaded>,
	props: Props,
): Promise<{ value: Loaded } | 404 | 503> {
	try {
		const value = await load(props);
		return value === null ? 404 : { value };
	} catch (error) {
		rethrowControlFlow(error);
		console.error("A public page could not read its data:", error);
		return 503;
	}
}
