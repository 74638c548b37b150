import { notFound } from "next/navigation";

/** An address under a locale that no page answers: the locale's own not-found page does. */
export default function MissingPage() {
	notFound();
}
