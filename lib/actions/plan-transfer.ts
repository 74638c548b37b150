"use server";

import { getTranslations } from "next-intl/server";
import { commitPlan } from "@/lib/data/staff/plan-transfer/commit-plan";
import { discardPlan } from "@/lib/data/staff/plan-transfer/staged-plans";
import { routes } from "@/lib/routes";
import { checkTables } from "@/lib/schemas/plan-transfer";
import { commitPlanForm, discardPlanForm } from "@/lib/schemas/plan-transfer-forms";
import { staffAction } from "./staff-action";

/** Takes an uploaded plan in, all or nothing, if it still does what its preview said. */
export const takePlanIn = staffAction({
	schema: commitPlanForm,
	run: async (actor, { id, locale, fingerprint }, now) => {
		const t = await getTranslations({ locale, namespace: "transfer" });
		const comment = t("publishedByImport");
		const result = await commitPlan(actor, { id, fingerprint, check: checkTables, comment, now });
		const told = "refused" in result ? { outdated: "1" } : {};
		return { moveTo: routes.admin.planTransferImport(locale, id, told) };
	},
});

/** Throws an uploaded plan away. */
export const throwPlanAway = staffAction({
	schema: discardPlanForm,
	run: async (actor, { id, locale }, now) =>
		(await discardPlan(actor, id, now))
			? { moveTo: routes.admin.planTransfer(locale, { discarded: "1" }) }
			: { problems: [{ field: null, message: "workbooks.decided" }] },
});
