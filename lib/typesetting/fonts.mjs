// @ts-check
import { readFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(process.cwd(), "node_modules/@expo-google-fonts");

const read = (/** @type {string} */ file) => readFileSync(path.join(FOLDER, file));

/**
 * The portal's typeface, then those that have what it lacks: rare characters of names, and pictographs. The templates
 * name them in this order (house-style.typ), and no others: what the server happens to have may be read by nobody else.
 */
export const readFonts = () => ({
	text: read("biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf"),
	bold: read("biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf"),
	rare: read("noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf"),
	pictographs: read("noto-emoji/400Regular/NotoEmoji_400Regular.ttf"),
});
