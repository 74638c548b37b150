import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

const server = createServer((_, answer) => answer.end("answered"));

beforeAll(async () => {
	await import(path.resolve("scripts/steps/refused-requests.cjs"));
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => void server.close());

function ask(address: string, method = "GET"): Promise<{ status: number | undefined; text: string }> {
	const { port } = server.address() as AddressInfo;
	return new Promise((resolve, reject) => {
		const asked = request({ host: "127.0.0.1", port, path: address, method }, (answer) => {
			let text = "";
			answer.setEncoding("utf8");
			answer.on("data", (chunk) => (text += chunk)).on("end", () => resolve({ status: answer.statusCode, text }));
		});
		asked.on("error", reject).end();
	});
}

test.each([
	"/ja/policies/%",
	"/ja/%ff",
	"/%c0%ae%c0%ae/",
	"/ja/policies/7-1-1/%E0%A4%A.pdf",
	"/data/%FF.csv?year=2024",
])("percent signs that stand for nothing: %s", async (address) => {
	expect(await ask(address)).toEqual({ status: 400, text: expect.stringMatching(/読み取れません.*can't be read/) });
});

test("a method that no page or file can be asked by", async () => {
	expect(await ask("/ja", "TRACE")).toEqual({ status: 405, text: expect.stringMatching(/使えません.*not allowed/) });
});

test.each([
	["/ja/policies/7-1-1", "GET"],
	["/ja/%E6%96%BD%E7%AD%96?year=%", "GET"],
	["/ja/policies/%00", "HEAD"],
	["/api/v1/plan", "OPTIONS"],
	["/ja/sign-in", "POST"],
])("everything else goes on: %s %s", async (address, method) => {
	expect((await ask(address, method)).status).toBe(200);
});
