import { WorkbooksPage } from "@/components/workbooks/workbooks-page";
import { readWorkbookOffer } from "@/lib/data/staff/workbooks";
import { routes } from "@/lib/routes";
import { unreadableParam } from "@/lib/schemas/workbooks";
import { staffMetadata, staffPage } from "../../staff-route";

export const generateMetadata = staffMetadata("workbooks");

export default staffPage({
	path: (locale) => routes.staff.workbooks(locale),
	load: ({ actor }) => readWorkbookOffer(actor),
	render: (offer, { search }) => (
		<WorkbooksPage
			offer={offer}
			unreadable={unreadableParam.safeParse(search.unreadable).data ?? null}
			isDiscarded={search.discarded !== undefined}
		/>
	),
});
