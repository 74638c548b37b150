import { OutboxPage } from "@/components/mail/outbox-page";
import { readOutboxView } from "@/lib/mail/outbox-view";
import { routes } from "@/lib/routes";
import { staffMetadata, staffPage } from "../../staff-route";

export const generateMetadata = staffMetadata("mail");

export default staffPage({
	path: (locale) => routes.admin.mail(locale),
	load: ({ actor }) => readOutboxView(actor),
	render: (view, { actor }) => <OutboxPage view={view} ownAddress={actor.email} />,
});
