import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { office } from "../../support/libreoffice";

/** A number is typed as one; a text as it is. */
export type TypedCell = { sheet: string; cell: string; value: string | number };

/**
 * Opens a workbook in LibreOffice, types into cells, and saves it as LibreOffice writes .xlsx files. `folder` takes its
 * profile, and the new file, whose path is returned.
 */
export async function fillIn(workbook: string, cells: readonly TypedCell[], folder: string): Promise<string> {
	const profile = path.join(folder, "libreoffice");
	const saved = path.join(folder, `filled-${path.basename(workbook)}`);
	// The first start makes the profile, and would write its own module over one that is there.
	await office(profile, ["--terminate_after_init"]);
	await writeFile(path.join(profile, "user", "basic", "Standard", "Module1.xba"), macro(workbook, cells, saved));
	await office(profile, ["macro:///Standard.Module1.Main"]);
	if (!existsSync(saved)) throw new Error(`LibreOffice has not written ${saved}`);
	return saved;
}

/** A program in LibreOffice's Basic: it needs no further package, as Python would. */
function macro(workbook: string, cells: readonly TypedCell[], saved: string): string {
	const typing = cells.map(({ sheet, cell, value }) => {
		const target = `document.Sheets.getByName(${basicText(sheet)}).getCellRangeByName(${basicText(cell)})`;
		return typeof value === "number" ? `${target}.setValue(${value})` : `${target}.setString(${basicText(value)})`;
	});
	const lines = [
		"Sub Main",
		"Dim hidden(0) As New com.sun.star.beans.PropertyValue",
		'hidden(0).Name = "Hidden"',
		"hidden(0).Value = True",
		"Dim format(0) As New com.sun.star.beans.PropertyValue",
		'format(0).Name = "FilterName"',
		'format(0).Value = "Calc MS Excel 2007 XML"',
		`document = StarDesktop.loadComponentFromURL(${basicText(pathToFileURL(workbook).href)}, "_blank", 0, hidden())`,
		...typing,
		`document.storeToURL(${basicText(pathToFileURL(saved).href)}, format())`,
		"document.close(True)",
		"End Sub",
	];
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
${escapeXml(lines.join("\n"))}
</script:module>`;
}

/** A text of several lines is several texts in Basic. */
function basicText(text: string): string {
	return text
		.split("\n")
		.map((line) => `"${line.replaceAll('"', '""')}"`)
		.join(" & Chr(10) & ");
}

function escapeXml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
