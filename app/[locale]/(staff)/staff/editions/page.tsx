import { EditionsPage } from "@/components/editions/editions-page";
import { readEditions } from "@/lib/data/staff/editions";
import { routes } from "@/lib/routes";
import { editionsSearch } from "@/lib/schemas/editions";
import { staffMetadata, staffPage } from "../../staff-route";

export const generateMetadata = staffMetadata("editions");

export default staffPage({
	path: (locale) => routes.staff.editions(locale),
	load: async ({ actor, search }) => ({ editions: await readEditions(actor), ...editionsSearch.parse(search) }),
	render: ({ editions, chosen }) => <EditionsPage editions={editions} chosen={chosen} />,
});
