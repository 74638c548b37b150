import { AuditPage } from "@/components/audit/audit-page";
import { readAuditChoices, readAuditLog } from "@/lib/data/staff/audit-log";
import { routes } from "@/lib/routes";
import { readAuditFilter } from "@/lib/schemas/plan-admin/audit-filter";
import { staffMetadata, staffPage } from "../../staff-route";

const ENTRIES_A_PAGE = 50;

export const generateMetadata = staffMetadata("audit");

export default staffPage({
	path: (locale) => routes.admin.audit(locale),
	load: async ({ actor, search }) => {
		const { filter, before, ...asked } = readAuditFilter(search);
		const [choices, log] = await Promise.all([
			readAuditChoices(actor),
			readAuditLog(actor, filter, { before, take: ENTRIES_A_PAGE }),
		]);
		return { ...asked, before, choices, log };
	},
	render: (loaded) => <AuditPage {...loaded} />,
});
