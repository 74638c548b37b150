/** Refusals of the database that a person can meet and mend, by their SQLSTATE (prisma/migrations) or Prisma's code. */
const REFUSALS = {
	SH001: "publishedIsFinal",
	SH002: "stateMoved",
	SH004: "yearOutsidePlan",
	SH005: "publishedNumberStays",
	SH006: "wrongOwner",
	SH007: "onlyDraftsAreEdited",
	P2002: "alreadyThere",
	P2003: "stillUsed",
	P2034: "tryAgain",
} as const;

/** A key below `problems.database` in the messages. */
export type DatabaseRefusal = (typeof REFUSALS)[keyof typeof REFUSALS];

/** Which refusal an error of a query is; null for anything else, which is a bug and should be thrown on. */
export function refusalOf(error: unknown): DatabaseRefusal | null {
	const { code, meta } = (error ?? {}) as {
		code?: string;
		meta?: { driverAdapterError?: { cause?: { code?: string } } };
	};
	const known = [meta?.driverAdapterError?.cause?.code, code].find(
		(candidate) => candidate && Object.hasOwn(REFUSALS, candidate),
	);
	return known ? REFUSALS[known as keyof typeof REFUSALS] : null;
}
