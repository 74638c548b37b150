// @ts-check
/** Which characters a font can show: its table `cmap`, as the OpenType specification describes it. */

/** Segments of the Basic Multilingual Plane, and groups of all planes. */
const SEGMENTS = 4;
const GROUPS = 12;

/**
 * Every code point for which a font has a glyph. Throws for a font without a table of the two usual forms.
 * @param {Buffer} font a TrueType or OpenType file
 * @returns {Set<number>}
 */
export function charactersOf(font) {
	const cmap = tableOf(font, "cmap");
	const subtables = Array.from({ length: cmap.readUInt16BE(2) }, (_, i) =>
		cmap.subarray(cmap.readUInt32BE(4 + 8 * i + 4)),
	);
	const characters = new Set();
	for (const subtable of subtables) {
		const format = subtable.readUInt16BE(0);
		if (format === SEGMENTS) addSegments(subtable, characters);
		if (format === GROUPS) addGroups(subtable, characters);
	}
	if (characters.size === 0) throw new Error("The font does not say which characters it has.");
	return characters;
}

/**
 * @param {Buffer} font
 * @param {string} tag
 */
function tableOf(font, tag) {
	for (let i = 0; i < font.readUInt16BE(4); i++) {
		const entry = 12 + 16 * i;
		if (font.toString("latin1", entry, entry + 4) === tag) return font.subarray(font.readUInt32BE(entry + 8));
	}
	throw new Error(`The font has no table ${tag}.`);
}

/**
 * @param {Buffer} subtable
 * @param {Set<number>} characters
 */
function addSegments(subtable, characters) {
	const bytes = subtable.readUInt16BE(6);
	const [ends, starts, deltas, offsets] = [14, 16 + bytes, 16 + 2 * bytes, 16 + 3 * bytes];
	for (let at = 0; at < bytes; at += 2) {
		const start = subtable.readUInt16BE(starts + at);
		const end = subtable.readUInt16BE(ends + at);
		const delta = subtable.readUInt16BE(deltas + at);
		const offset = subtable.readUInt16BE(offsets + at);
		for (let code = start; code <= end && code < 0xffff; code++) {
			// A segment with an offset looks its glyphs up in a list that lies as far behind the offset itself.
			const listed = offset === 0 ? code : subtable.readUInt16BE(offsets + at + offset + 2 * (code - start));
			const glyph = offset !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
			if (glyph !== 0) characters.add(code);
		}
	}
}

/**
 * @param {Buffer} subtable
 * @param {Set<number>} characters
 */
function addGroups(subtable, characters) {
	for (let i = 0; i < subtable.readUInt32BE(12); i++) {
		const group = 16 + 12 * i;
		const start = subtable.readUInt32BE(group);
		const end = subtable.readUInt32BE(group + 4);
		const glyph = subtable.readUInt32BE(group + 8);
		for (let code = start; code <= end; code++) if (glyph + code - start !== 0) characters.add(code);
	}
}
