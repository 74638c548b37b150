import { firstCharacters } from "@/lib/domain/storable-text";

/** The types of the files that the portal gives away. */
export const CONTENT_TYPES = {
	csv: "text/csv; charset=utf-8",
	json: "application/json; charset=utf-8",
	pdf: "application/pdf",
	png: "image/png",
	svg: "image/svg+xml; charset=utf-8",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	zip: "application/zip",
} as const;

export type Download = {
	/** In any script: `7-1-1 効果的な行政運営.pdf`. */
	fileName: string;
	contentType: string;
	/** In plain letters, for whoever can't read the other; without it, made from `fileName`. */
	plainName?: string;
	/** Under which the file is given away; it is then open to scripts of any origin. Without it, it is for its reader. */
	licenceUrl?: string;
	/** Whether a browser shows the file instead of saving it. */
	inline?: boolean;
};

/**
 * What goes with a file: its type, its name (RFC 6266) and its licence (RFC 8288). How long it may be kept is for the
 * caller to add.
 */
export function downloadHeaders({ contentType, licenceUrl, ...file }: Download): Record<string, string> {
	return {
		"Content-Type": contentType,
		"Content-Disposition": disposition(file),
		...(licenceUrl !== undefined && { ...OPEN, ...licenceLink(licenceUrl) }),
	};
}

/** To scripts of any origin, which may also see what the file is called and whether it is new. */
const OPEN = {
	"Access-Control-Allow-Origin": "*",
	"Access-Control-Expose-Headers": "Content-Disposition, ETag, Link",
};

/** The same for a file that is its reader's alone: nothing on the way may keep it. */
export function privateDownloadHeaders(download: Omit<Download, "licenceUrl">): Record<string, string> {
	return { ...downloadHeaders(download), "Cache-Control": "private, no-store" };
}

/** An address is letters of ASCII once it is parsed, with none that would end the header. */
function licenceLink(url: string): Record<string, string> {
	return URL.canParse(url) ? { Link: `<${new URL(url).href}>; rel="license"` } : {};
}

function disposition({ fileName, plainName, inline }: Pick<Download, "fileName" | "plainName" | "inline">): string {
	const name = storableName(fileName);
	const plain = plainLetters(plainName ?? name);
	const extended = name === plain ? "" : `; filename*=UTF-8''${extendedValue(name)}`;
	return `${inline ? "inline" : "attachment"}; filename="${plain}"${extended}`;
}

/** File systems take 255 bytes, which are 85 Japanese characters. */
const LONGEST_STEM = 75;

/** What no file system takes, and what shows a name in another order than it has (`fdp.exe` as `exe.pdf`). */
const UNSTORABLE = /[\\/:*?"<>|\p{Cc}\p{Bidi_Control}]/gu;

/** What can't stand in a name becomes a low line; half of an emoji a whole sign. */
function storableName(name: string): string {
	const [stem, suffix] = parts(name.toWellFormed().replace(UNSTORABLE, "_"));
	return firstCharacters(stem, LONGEST_STEM) + suffix;
}

/** A file's name up to its last full stop, and the rest. */
function parts(name: string): [stem: string, suffix: string] {
	const dot = name.lastIndexOf(".");
	return dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
}

/** Full-width letters and digits as plain ones, runs of anything else as one low line; `file` where no letter is left. */
function plainLetters(name: string): string {
	const plain = name.normalize("NFKC").replace(/[^\w.-]+/gu, "_");
	const [stem, suffix] = parts(plain);
	const trimmed = stem.replace(/^[_.]+|_+$/g, "");
	return `${trimmed === "" ? "file" : trimmed}${suffix}`;
}

/** RFC 8187: letters, digits and a few signs stand for themselves, the rest byte by byte. */
function extendedValue(name: string): string {
	return encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
