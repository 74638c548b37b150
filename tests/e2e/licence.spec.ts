import { routes } from "@/lib/routes";
import { demoAccount, expect, signIn, test } from "./support/staff";

test.use({ file: "licence" });

const NAME = "町のデータ利用規約 & 条件";
const ADDRESS = "https://licence.example.jp/terms?v=2";

test("a licence that an administrator sets is on the page, in the files and in the catalogue at once", async ({
	page,
	portal,
}) => {
	await signIn(page, demoAccount(portal, "admin"), { next: routes.admin.town("ja") });
	const [name, address] = [page.locator('[name="licenceName"]'), page.locator('[name="licenceUrl"]')];
	const save = page.locator("form", { has: address }).getByRole("button", { name: "保存する" });
	await name.fill(NAME);
	await address.fill("javascript:alert(1)");
	await save.click();
	await expect(address).toHaveAttribute("aria-invalid", "true");
	await expect(name).toHaveValue(NAME);
	await address.fill(ADDRESS);
	await save.click();
	await expect(page.getByText("保存しました。")).toBeVisible();

	await expect(async () => {
		await page.goto(routes.openData("ja"));
		const link = page.locator("#licence").getByRole("link");
		expect([await link.textContent(), await link.getAttribute("href")]).toEqual([NAME, ADDRESS]);
	}).toPass({ timeout: 10_000 });
	const svg = await page.request.get(routes.indicatorFile("ja", "7-1-1-2", "svg"));
	expect(svg.headers().link).toBe(`<${ADDRESS}>; rel="license"`);
	expect(await svg.text()).toContain("町のデータ利用規約 &amp; 条件");
	const csv = await page.request.get(routes.data("policies.csv"));
	expect(csv.headers().link).toBe(`<${ADDRESS}>; rel="license"`);
	expect(await csv.text()).toContain(ADDRESS);
	const feed = await page.request.get(routes.feed("ja"));
	expect(await feed.text()).toContain("町のデータ利用規約 &amp; 条件");
	const catalogue = await page.request.get(routes.data("catalog.jsonld"));
	expect(await catalogue.text()).toContain(ADDRESS);

	await page.goto(routes.admin.audit("ja", { entity: "town" }));
	const entry = page.getByRole("listitem").filter({ hasText: "町の登録内容の変更" }).first();
	await expect(entry).toContainText(NAME);
});
