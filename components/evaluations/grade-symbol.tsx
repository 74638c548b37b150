/** A grade's symbol in its box, inside a line of text. */
export function GradeSymbol({ symbol }: { symbol: string }) {
	return <span className="mr-2 inline-block min-w-6 border border-ink text-center font-bold">{symbol}</span>;
}
