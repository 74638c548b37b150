import { createPrismaClient } from "@/lib/data/client";
import type { RevisionState } from "@/lib/data/generated/client";
import { openDatabase } from "@/lib/db/open-database";

/**
 * A process of its own that writes to a portal's database past the portal, as another server or a script would. It takes
 * one command at a time from the process that started it (editor.ts), and ends with it.
 */

/** What a second revision says otherwise than the first. */
export type Correction = {
	policy: string;
	fiscalYear: number;
	correction: string;
	outcome: string;
	progressGrade: "A" | "B" | "C" | "D";
	actuals: Record<string, string>;
};

export type Command =
	| { name: "draft"; correction: Correction }
	| { name: "move"; to: Exclude<RevisionState, "draft"> }
	| { name: "forgetPages" };

/** When the database had it, by this machine's clock; or what it said against it. */
export type Answer = { doneAt: number } | { error: string };

const [dataDir = ""] = process.argv.slice(2);

async function main(): Promise<void> {
	const database = await openDatabase({
		databaseUrl: undefined,
		dataDir,
		label: "end-to-end tests",
		share: true,
		report: () => {},
	});
	const prisma = createPrismaClient(database.url);

	const run = {
		draft: async ({ correction }: Extract<Command, { name: "draft" }>) => {
			const { policy, fiscalYear, actuals, ...changes } = correction;
			const first = await prisma.evaluationRevision.findFirstOrThrow({
				where: { number: 1, evaluation: { fiscalYear, policy: { code: policy } } },
				include: { actuals: { include: { indicator: { select: { code: true } } } } },
			});
			const { id, number, state, version, createdAt, publishedAt, measures, actuals: earlier, ...content } = first;
			await prisma.evaluationRevision.create({
				data: {
					...content,
					...changes,
					number: number + 1,
					actuals: {
						create: earlier.map(({ indicatorId, value, absence, indicator }) => ({
							indicatorId,
							value: actuals[indicator.code] ?? value,
							absence,
						})),
					},
				},
			});
		},
		move: async ({ to }: Extract<Command, { name: "move" }>) => {
			const publishedAt = to === "published" ? new Date() : null;
			await prisma.evaluationRevision.updateMany({ where: { number: 2 }, data: { state: to, publishedAt } });
		},
		// Any change of the plan makes the portal forget its pages; this one changes nothing.
		forgetPages: async () => {
			await prisma.$executeRaw`UPDATE municipality SET contact = contact`;
		},
	};

	const execute = (command: Command) => {
		if (command.name === "draft") return run.draft(command);
		return command.name === "move" ? run.move(command) : run.forgetPages();
	};
	process.on("message", (command: Command) => {
		execute(command).then(
			() => answer({ doneAt: Date.now() }),
			(error) => answer({ error: String(error) }),
		);
	});
	process.on("disconnect", () => process.exit());
	answer({ doneAt: Date.now() });
}

function answer(message: Answer): void {
	process.send?.(message);
}

void main();
