import { readFileSync } from "node:fs";
import path from "node:path";
import { ROOT } from "./project";

/** A page or a route handler of the staff area, by its place in app/. */
export type StaffRoute = { place: string; isPage: boolean };

/** Every route of the staff area, from the build itself. */
export function listStaffRoutes(): StaffRoute[] {
	const file = path.join(ROOT, ".next", "app-path-routes-manifest.json");
	const places = Object.keys(JSON.parse(readFileSync(file, "utf8")) as Record<string, string>);
	return places
		.filter((place) => place.includes("/(staff)/"))
		.map((place) => ({ place: `app${place}`, isPage: place.endsWith("/page") }));
}
