import { readFileSync } from "node:fs";
import path from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";
import type { Locale } from "@/lib/domain/localized";

type Tree = { [key: string]: string | Tree };

/** A locale's messages by their full keys, such as `policy.vision`. */
export function readMessages(locale: Locale): Map<string, string> {
	const file = path.resolve(import.meta.dirname, `../../messages/${locale}.json`);
	return new Map(flatten(JSON.parse(readFileSync(file, "utf8")) as Tree));
}

function flatten(tree: Tree, prefix = ""): [string, string][] {
	return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
		typeof value === "string" ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
	);
}

/**
 * What a message expects to be given: `{name}` for a value, `<name>` for a tag around or instead of text, and a select
 * with its cases. A count may be a plain value in one language and a plural in another; a year is given in both its
 * forms, and a language may take either.
 */
export function placeholders(message: string): string[] {
	return [...new Set(parse(message).flatMap(placeholdersOf).map(withoutYearForm))].sort();
}

function withoutYearForm(placeholder: string): string {
	return placeholder.replace(/^\{(era|western|short)\}$/, "{year}").replace(/(Era|Western)\}$/, "Year}");
}

function placeholdersOf(element: MessageFormatElement): string[] {
	switch (element.type) {
		case TYPE.literal:
		case TYPE.pound:
			return [];
		case TYPE.tag:
			return [`<${element.value}>`, ...element.children.flatMap(placeholdersOf)];
		case TYPE.select:
			return [`{${element.value}: ${Object.keys(element.options).sort().join(" ")}}`, ...inside(element.options)];
		case TYPE.plural:
			return [`{${element.value}}`, ...inside(element.options)];
		default:
			return [`{${element.value}}`];
	}
}

function inside(options: Record<string, { value: MessageFormatElement[] }>): string[] {
	return Object.values(options).flatMap(({ value }) => value.flatMap(placeholdersOf));
}
