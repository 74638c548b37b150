import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./project";

/** A server action of the build, and a page that has it. */
export type BuiltAction = { id: string; name: string; file: string; page: string };

type Manifest = {
	node: Record<
		string,
		{ exportedName?: string; filename?: string; workers: Record<string, { filename?: string; exportedName?: string }> }
	>;
};

/** Every server action there is, from the build itself: one that is added is here without being named anywhere. */
export function listActions(): BuiltAction[] {
	const file = path.join(ROOT, ".next", "server", "server-reference-manifest.json");
	const { node } = JSON.parse(readFileSync(file, "utf8")) as Manifest;
	return Object.entries(node).map(([id, { workers, exportedName, filename }]) => {
		const [[page, worker] = ["", undefined]] = Object.entries(workers);
		return {
			id,
			name: exportedName ?? worker?.exportedName ?? "",
			file: filename ?? worker?.filename ?? "",
			page,
		};
	});
}

/** What stands in the place of a dynamic segment: an address under which there is something. */
export type Segments = Readonly<Record<string, string>>;

/** The address of a page by its place in app/. */
export function addressOf(page: string, segments: Segments): string {
	const steps = page
		.replace(/^app\//, "")
		.replace(/\/page$/, "")
		.split("/")
		.filter((step) => !/^\(.*\)$/.test(step));
	const named = steps.map((step) => {
		const name = /^\[(\w+)\]$/.exec(step)?.[1];
		if (name === undefined) return step;
		const value = segments[name];
		if (value === undefined) throw new Error(`no value for [${name}] in ${page}`);
		return encodeURIComponent(value);
	});
	return `/${named.join("/")}`;
}

/** What a form sends: texts by input name. */
export type Form = Readonly<Record<string, string | readonly string[]>>;

type Sender = { cookie?: string | undefined; origin?: string | null };

/**
 * Sends an action as a page's script would: the state before, then the form. `origin` is the portal's own unless another
 * is given; null leaves it out.
 */
export async function sendAction(
	portalUrl: string,
	{ id, page }: Pick<BuiltAction, "id" | "page">,
	form: Form,
	{ cookie, origin = portalUrl }: Sender,
	segments: Segments,
): Promise<{ status: number; body: string; location: string | null }> {
	const body = new FormData();
	for (const [name, value] of Object.entries(form)) {
		for (const text of typeof value === "string" ? [value] : value) body.append(`_1_${name}`, text);
	}
	body.append("0", '[{"status":"idle","problems":[],"typed":{},"data":null,"at":0},"$K1"]');
	const response = await fetch(portalUrl + addressOf(page, segments), {
		method: "POST",
		redirect: "manual",
		headers: {
			"Next-Action": id,
			Accept: "text/x-component",
			...(cookie !== undefined && { Cookie: cookie }),
			...(origin !== null && { Origin: origin }),
		},
		body,
	});
	return {
		status: response.status,
		body: await response.text(),
		location: response.headers.get("x-action-redirect") ?? response.headers.get("location"),
	};
}

/** The `status` of a form's state in an action's answer; null where it answered with something else. */
export function stateOf(body: string): string | null {
	return /"status":"(idle|done|invalid|signedOut|refused|failed)"/.exec(body)?.[1] ?? null;
}
