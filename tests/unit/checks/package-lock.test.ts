import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

type Package = { optionalDependencies?: Record<string, string> };

const file = path.resolve(import.meta.dirname, "../../../package-lock.json");
const { packages } = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Package> };

/**
 * `npm install` leaves out a build for another system that its registry does not have, and `npm ci` then refuses the
 * lock file on every machine: a fresh clone could not be installed. Such an entry is added by hand, without integrity.
 */
test("the lock file knows every optional package that another names", () => {
	const known = new Set(Object.keys(packages).map((place) => place.slice(place.lastIndexOf("node_modules/") + 13)));
	const named = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
	expect([...new Set(named)].filter((name) => !known.has(name)).sort()).toEqual([]);
});
