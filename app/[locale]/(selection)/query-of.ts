/** A page's query as Next hands it over. */
export type SearchParams = Record<string, string | string[] | undefined>;

/** The query as it stood in the address: repeated names are repeated again. */
export function queryOf(search: SearchParams): URLSearchParams {
	return new URLSearchParams(
		Object.entries(search).flatMap(([name, values]) => [values ?? []].flat().map((value) => [name, value])),
	);
}
