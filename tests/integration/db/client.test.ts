import { expect, test } from "vitest";
import { createPrismaClient } from "@/lib/data/client";
import { createTestDatabase } from "../../support/database";
import { insertDefinition, insertEvaluation, insertTown, publish } from "../../support/sql-rows";

const database = await createTestDatabase();
const town = await insertTown(database);

test("times are right on a server that keeps another time zone than UTC", async () => {
	await database.sql(`ALTER DATABASE ${new URL(database.url).pathname.slice(1)} SET timezone TO 'Asia/Tokyo'`);
	const prisma = createPrismaClient(database.url);
	const { evaluation } = await insertEvaluation(database, town.policy, 2024);
	const revision = await prisma.evaluationRevision.findFirstOrThrow({ where: { evaluationId: evaluation } });
	expect(Math.abs(revision.createdAt.getTime() - Date.now())).toBeLessThan(60_000);
	await prisma.$disconnect();
});

test("the database's refusal reaches the code with its SQLSTATE", async () => {
	const { revision } = await insertEvaluation(database, town.policy, 2025);
	await publish(database, revision);
	const update = database.prisma.evaluationRevision.update({ where: { id: revision }, data: { situation: "改" } });
	await expect(update).rejects.toMatchObject({
		code: "P2039",
		meta: { driverAdapterError: { cause: { code: "SH001", message: "published revisions are immutable" } } },
	});
});

test("no digit of a number is lost, whether it is read by itself or within a joined query", async () => {
	const digits = ["99999999999999.999999", "-12345678901234.123456"];
	await insertDefinition(database, town.indicator, 2022);
	await database.sql("UPDATE indicator_definition SET target = $1, baseline = $2, precision = 6", digits);
	for (const relationLoadStrategy of ["join", "query"] as const) {
		const { definitions } = await database.prisma.indicator.findUniqueOrThrow({
			where: { id: town.indicator },
			relationLoadStrategy,
			select: { definitions: { select: { target: true, baseline: true } } },
		});
		expect(definitions.map(({ target, baseline }) => [target?.toFixed(), baseline?.toFixed()])).toEqual([digits]);
	}
});
