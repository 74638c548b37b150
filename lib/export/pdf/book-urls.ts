import type { FiscalYear } from "@/lib/domain/fiscal-year";
import { routes } from "@/lib/routes";
import type { BookContent } from "./book-content";

type Addressed = Pick<BookContent, "words" | "portalUrl">;

/** Where a policy's newest year stands. */
export const policyUrl = ({ words, portalUrl }: Addressed, code: string): string =>
	`${portalUrl}${routes.policy(words.locale, code)}`;

/** Where a year of a policy stands for good. */
export const policyYearUrl = ({ words, portalUrl }: Addressed, code: string, year: FiscalYear): string =>
	`${portalUrl}${routes.policyYear(words.locale, code, year)}`;
