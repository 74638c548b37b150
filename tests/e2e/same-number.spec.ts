import type { Page } from "@playwright/test";
import { roundForDisplay } from "@/lib/domain/progress";
import { routes } from "@/lib/routes";
import ja from "@/messages/ja.json";
import { readCsvRecords } from "../support/csv-reader";
import { type OpenedCell, openWorkbook } from "../support/opened-workbook";
import { pdfText, unspaced } from "../support/poppler";
import { numbersOf } from "./support/figures";
import { expect, test } from "./support/fixtures";
import { forgetRequests } from "./support/requests";
import { definitionOf, POLICIES } from "./support/seed";

const YEAR = 2024;

/** What is said of an indicator in a year: decimals as plain digits as far as the pages show them; null where there is none. */
type Said = {
	value: string | null;
	achievementRate: string | null;
	progressRate: string | null;
	expected: string | null;
	pace: string;
};

const INDICATORS = POLICIES.flatMap((policy) =>
	policy.indicators.map((indicator) => ({
		policy: policy.code,
		code: indicator.code,
		name: definitionOf(indicator).name.ja,
	})),
);

test.beforeEach(forgetRequests);

test("an indicator's numbers are the same on the page, in the API, in CSV, JSON, XLSX and PDF", async ({
	page,
	request,
}) => {
	const file = async (address: string) => (await request.get(address)).body();
	const years = `year=${YEAR}`;
	const csv = readCsvRecords((await file(routes.data("indicator-values.csv", years))).toString("utf8").slice(1));
	const json = JSON.parse((await file(routes.data("indicator-values.json", years))).toString("utf8")).rows;
	const workbook = await openWorkbook(await file(routes.data("indicator-values.xlsx", years)));
	const xlsx = sheetRecords(workbook[0]?.rows ?? []);
	const people = await openWorkbook(await file(routes.councilFile("ja", "summary.xlsx", years)));
	const shown = people.flatMap(({ rows }) => rows.map((row) => row.map((cell) => cell?.shown ?? "")));

	for (const { policy, code, name } of INDICATORS) {
		const onPage = await readPage(page, code);
		const said = toSaid(onPage);
		const ofIndicator = (record: DataRecord) => record.indicator_code === code;
		expect(toSaidRecord(csv.find(ofIndicator), said), `CSV, ${code}`).toEqual(said);
		expect(toSaidRecord(json.find(ofIndicator), said), `JSON, ${code}`).toEqual(said);
		expect(toSaidRecord(xlsx.find(ofIndicator), said), `XLSX, ${code}`).toEqual(said);
		const answer = await (await request.get(routes.api(`/indicators/${code}`))).json();
		const ofYear = answer.values.find(({ fiscal_year }: { fiscal_year: number }) => fiscal_year === YEAR);
		expect(toSaidRecord(ofYear, said), `API, ${code}`).toEqual(said);

		// A person's workbook and the paper say it in the page's own words.
		const row = shown.find((cells) => cells.includes(name) && cells.includes(onPage.pace));
		for (const number of Object.values(said)) {
			if (number !== null && number !== said.pace) expect(row?.map(plain), `workbook, ${code}`).toContain(number);
		}
		const paper = unspaced(await pdfText(await file(routes.policySheet("ja", policy, YEAR))));
		const place = paper.indexOf(unspaced(name), paper.indexOf(ja.policy.figures));
		for (const text of [onPage.value, onPage.pace, onPage.achievementRate, onPage.progressRate, onPage.expected]) {
			expect(paper.slice(place), `PDF, ${code}`).toContain(unspaced(text));
		}
	}
});

type OnPage = Record<keyof Said, string>;

async function readPage(page: Page, code: string): Promise<OnPage> {
	await page.goto(routes.indicator("ja", code));
	const article = page.getByRole("article");
	const [pace = "", achievementRate = "", progressRate = "", expected = ""] = await numbersOf(article);
	// Baseline, the plan's first year, later years, target.
	const value = await article.getByRole("row").last().getByRole("cell").nth(1).textContent();
	// What is doubtful is marked beside the number.
	const number = /^[\d,.]+/.exec(value ?? "")?.[0] ?? "";
	return { value: number, achievementRate, progressRate, expected, pace: pace.replace(/^[^\p{L}]+/u, "") };
}

/** The digits of a number as it is shown: without separators and unit, with a hyphen for a minus. */
function plain(text: string): string {
	const digits = text.replaceAll(",", "").replace("−", "-");
	return /^-?\d+(\.\d+)?/.exec(digits)?.[0] ?? text;
}

const digitsOf = (text: string) => (/^[-−]?\d/.test(text) ? plain(text) : null);

function toSaid({ value, achievementRate, progressRate, expected, pace }: OnPage): Said {
	return {
		value: digitsOf(value),
		achievementRate: digitsOf(achievementRate),
		progressRate: digitsOf(progressRate),
		expected: digitsOf(expected),
		pace,
	};
}

type DataRecord = Record<string, string | null | undefined>;

/** The same from a record for machines, which has more places, rounded to those that the page shows. */
function toSaidRecord(record: DataRecord | undefined, shown: Said): Said | undefined {
	if (!record) return undefined;
	const rounded = (key: string, like: string | null) => {
		const number = record[key] || null;
		return number && like ? roundForDisplay(number, like.split(".")[1]?.length ?? 0) : number;
	};
	return {
		value: rounded("value", shown.value),
		achievementRate: rounded("achievement_rate_percent", shown.achievementRate),
		progressRate: rounded("progress_rate_percent", shown.progressRate),
		expected: rounded("expected_value", shown.expected),
		pace: ja.pace[record.pace as keyof typeof ja.pace],
	};
}

function sheetRecords([header = [], ...rows]: readonly (OpenedCell | null)[][]): DataRecord[] {
	const keys = header.map((cell) => cell?.value ?? "");
	return rows.map((row) => Object.fromEntries(keys.map((key, index) => [key, row[index]?.value])));
}
