/** What a browser says of itself, as far as its user recognizes it: `Chrome`, `Windows`. Null where it can't be told. */
export type Device = { browser: string | null; system: string | null };

/** In this order: most browsers also name the ones they descend from. */
const BROWSERS: [name: string, mark: RegExp][] = [
	["Edge", /\bEdgA?\//],
	["Opera", /\bOPR\//],
	["Firefox", /\b(Firefox|FxiOS)\//],
	["Chrome", /\b(Chrome|CriOS)\//],
	["Safari", /\bSafari\//],
];

const SYSTEMS: [name: string, mark: RegExp][] = [
	["iPhone", /\biPhone\b/],
	["iPad", /\biPad\b/],
	["Android", /\bAndroid\b/],
	["Windows", /\bWindows\b/],
	["ChromeOS", /\bCrOS\b/],
	["macOS", /\bMacintosh\b/],
	["Linux", /\bLinux\b/],
];

export function deviceOf(userAgent: string): Device {
	const nameOf = (known: typeof BROWSERS) => known.find(([, mark]) => mark.test(userAgent))?.[0] ?? null;
	return { browser: nameOf(BROWSERS), system: nameOf(SYSTEMS) };
}
