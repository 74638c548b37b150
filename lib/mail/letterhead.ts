import "server-only";
import { getPublicSite } from "@/lib/data/public/site";
import { env } from "@/lib/env";
import type { Letterhead } from "./compose";

/** What mails say of the portal now. */
export async function readLetterhead(): Promise<Letterhead> {
	const site = await getPublicSite();
	const town = site && { name: site.municipality.name, contact: site.municipality.contact };
	return { town, portalUrl: env().portalUrl };
}
