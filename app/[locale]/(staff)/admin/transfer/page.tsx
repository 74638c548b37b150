import { TransferPage } from "@/components/transfer/transfer-page";
import { readTransferOffer } from "@/lib/data/staff/plan-transfer/transfer-offer";
import { routes } from "@/lib/routes";
import { uploadProblemParam } from "@/lib/schemas/plan-transfer-forms";
import { staffMetadata, staffPage } from "../../staff-route";

export const generateMetadata = staffMetadata("planTransfer");

export default staffPage({
	path: (locale) => routes.admin.planTransfer(locale),
	load: ({ actor }) => readTransferOffer(actor, new Date()),
	render: (offer, { search }) => (
		<TransferPage
			offer={offer}
			problem={uploadProblemParam.safeParse(search.problem).data ?? null}
			isDiscarded={search.discarded !== undefined}
		/>
	),
});
