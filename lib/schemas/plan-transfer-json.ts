import { decodeFile } from "@/lib/domain/plan-transfer/file-text";
import { inspectJson, lineAt } from "@/lib/domain/plan-transfer/json-text";
import type { TransferProblem } from "@/lib/domain/plan-transfer/problems";
import { type CheckedPlan, checkDocument } from "./plan-transfer";

/** Reads an uploaded JSON file from its bytes, and checks it. Whatever they are, it ends with an answer. */
export function checkJsonFile(bytes: Uint8Array): CheckedPlan {
	const decoded = decodeFile(bytes);
	if ("unreadable" in decoded) return { problems: [fileProblem(decoded.unreadable)] };
	const { text } = decoded;
	const { tooDeep, tooMany, keys } = inspectJson(text);
	if (tooDeep || tooMany) return { problems: [fileProblem(tooDeep ? "tooDeep" : "tooManyValues")] };
	const parsed = parse(text);
	if ("problem" in parsed) return { problems: [parsed.problem] };
	const hidden = keys.map(({ kind, key, line }) => fileProblem(kind, { key: key.slice(0, 100), line }));
	if (hidden.length > 0) return { problems: hidden };
	return checkDocument(parsed.value);
}

function parse(text: string): { value: unknown } | { problem: TransferProblem } {
	try {
		return { value: JSON.parse(text) };
	} catch (error) {
		if (!(error instanceof SyntaxError)) throw error;
		const place = /at position (\d+)/.exec(error.message)?.[1];
		return {
			problem: fileProblem("notJson", { line: lineAt(text, place === undefined ? text.length : Number(place)) }),
		};
	}
}

/** Something about the file as a whole. */
export function fileProblem(kind: string, values: TransferProblem["values"] = {}): TransferProblem {
	return { kind, values, place: [], cell: null };
}
