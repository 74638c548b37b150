import path from "node:path";
import { renderAsync } from "@resvg/resvg-js";

const FONT_FOLDER = path.join(process.cwd(), "node_modules/@expo-google-fonts/biz-udpgothic");
const FONT_FILES = ["400Regular/BIZUDPGothic_400Regular.ttf", "700Bold/BIZUDPGothic_700Bold.ttf"];

/** An SVG document as a PNG, its text in BIZ UDPGothic whatever fonts the server has. Runs off the main thread. */
export async function toPng(svg: string): Promise<Buffer> {
	const image = await renderAsync(svg, {
		font: {
			fontFiles: FONT_FILES.map((file) => path.join(FONT_FOLDER, file)),
			loadSystemFonts: false,
			defaultFontFamily: "BIZ UDPGothic",
		},
	});
	return image.asPng();
}
