import type { PlanTables } from "@/lib/domain/plan-transfer/tables";

const TYPES = {
	json: "application/json; charset=utf-8",
	xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
} as const;

/** What goes with a plan's file: its name is the plan's own, in plain letters. */
export function fileHeaders({ plan }: PlanTables, format: keyof typeof TYPES): Record<string, string> {
	return {
		"Content-Type": TYPES[format],
		"Content-Disposition": `attachment; filename="plan-${plan[0]?.slug}.${format}"`,
		"Cache-Control": "private, no-store",
	};
}
