import type { ReactNode } from "react";
import { LocalizedText } from "@/components/layout/localized-text";
import type { PublicSite } from "@/lib/data/public/site";

/** The head of a guide: its title and what it is about. */
export function GuideHeader({ title, children }: { title: string; children: ReactNode }) {
	return (
		<>
			<h1 className="text-3xl">{title}</h1>
			<p className="mt-4 max-w-text text-lg print:text-sm">{children}</p>
		</>
	);
}

/** Links to the parts of a long page. */
export function PageContents({ title, children }: { title: string; children: ReactNode }) {
	return (
		<nav aria-labelledby="contents" className="mt-6 print:hidden">
			<p id="contents" className="font-bold">
				{title}
			</p>
			{children}
		</nav>
	);
}

/** Running text at reading width. */
export function Prose({ children }: { children: ReactNode }) {
	return <div className="max-w-text space-y-3">{children}</div>;
}

type TextListProps = { items: readonly { key: string; text: ReactNode }[]; isOrdered?: boolean };

/** Points of running text; numbered when their order matters. */
export function TextList({ items, isOrdered = false }: TextListProps) {
	const List = isOrdered ? "ol" : "ul";
	return (
		<List className={`space-y-2 pl-5 ${isOrdered ? "list-decimal" : "list-disc"}`}>
			{items.map(({ key, text }) => (
				<li key={key}>{text}</li>
			))}
		</List>
	);
}

/**
 * What the tags `<town>` and `<contact>` of a message stand for. While no plan is loaded, the words that the message
 * puts inside the tag are shown instead.
 */
export function siteTags(site: PublicSite | null) {
	return {
		town: (words: ReactNode) => (site ? <LocalizedText text={site.municipality.name} /> : words),
		contact: (words: ReactNode) => (site ? <LocalizedText text={site.municipality.contact} /> : words),
	};
}
