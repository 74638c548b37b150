import { expect, test } from "vitest";
import { createTestDatabase } from "../../support/database";
const { prisma, sql } = await createTestDatabase();
test("x", async () => { expect(await prisma.plan.count()).toBe(0); console.log((await sql("select 1")).rows); });
