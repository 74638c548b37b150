import type { Unreadable } from "@/lib/domain/workbook/problems";

const ZIP = Buffer.from("PK\x03\x04", "latin1");
const OLE = Buffer.from("d0cf11e0a1b11ae1", "hex");
/** The name under which Office keeps a workbook that is locked by a password. */
const ENCRYPTED_PACKAGE = Buffer.from("EncryptedPackage", "utf16le");
/** An OpenDocument file says what it is in its first entry, which is not compressed. */
const OPEN_DOCUMENT = Buffer.from("mimetypeapplication/vnd.oasis.opendocument");
const FIRST_ENTRY_BYTES = 200;

/** Why a file is no workbook in today's format, as far as its first bytes tell, whatever its name; null if it may be. */
export function refusalByKind(file: Buffer): Unreadable | null {
	if (file.length === 0) return "noFile";
	if (file.subarray(0, OLE.length).equals(OLE)) return file.includes(ENCRYPTED_PACKAGE) ? "encrypted" : "oldFormat";
	if (!file.subarray(0, ZIP.length).equals(ZIP)) return "notAWorkbook";
	return file.subarray(0, FIRST_ENTRY_BYTES).includes(OPEN_DOCUMENT) ? "openDocument" : null;
}
