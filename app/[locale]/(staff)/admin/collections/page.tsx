import { CollectionList } from "@/components/collections/collection-list";
import { readCollections } from "@/lib/data/staff/collections";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../staff-route";

export const generateMetadata = staffMetadata("collections");

export default staffPage({
	path: (locale) => routes.admin.collections(locale),
	load: ({ actor }) => readCollections(actor),
	render: (years) => <CollectionList years={years} />,
});
