/** How the API is asked, in the languages that people have at hand; `address` is that of the evaluations. */

export const CODE_SAMPLES = ["curl", "javaScript", "python", "powerQuery"] as const;

export function codeSample(language: (typeof CODE_SAMPLES)[number], address: string): string {
	switch (language) {
		case "curl":
			return [`curl '${address}?limit=200'`, `curl --head '${address}'`].join("\n");
		case "javaScript":
			return [
				"const evaluations = [];",
				`for (let next = "${address}"; next; ) {`,
				"  const part = await (await fetch(next)).json();",
				"  evaluations.push(...part.items);",
				"  next = part.next;",
				"}",
			].join("\n");
		case "python":
			return [
				"import json, urllib.request",
				`evaluations, following = [], "${address}"`,
				"while following:",
				"    part = json.load(urllib.request.urlopen(following))",
				'    evaluations, following = evaluations + part["items"], part["next"]',
			].join("\n");
		case "powerQuery":
			return [
				"let",
				`  Source = Json.Document(Web.Contents("${address}?limit=200"))`,
				"in",
				'  Table.FromRecords(Source[items], {"policy_code", "fiscal_year", "published_at"})',
			].join("\n");
	}
}
