/** What belongs to a chapter or a policy, in the plan's order: chapters first, each with its own. */
export const BY_OWNER = [
	{ chapter: { number: "asc" } },
	{ policy: { section: { chapter: { number: "asc" } } } },
	{ policy: { section: { number: "asc" } } },
	{ policy: { number: "asc" } },
] as const;
