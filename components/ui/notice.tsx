import type { ReactNode } from "react";

type NoticeProps = { title: ReactNode; headingLevel?: 2 | 3 | 4; id?: string; className?: string; children: ReactNode };

/** Something the reader must not overlook, set off by a bar and a title; colour alone says nothing. */
export function Notice({ title, headingLevel = 3, id, className = "", children }: NoticeProps) {
	const Heading = `h${headingLevel}` as const;
	return (
		<section
			id={id}
			className={`max-w-text border-attention border-l-4 bg-orange-50 px-4 py-3 print:bg-white ${className}`}
		>
			<Heading className="font-bold">{title}</Heading>
			<div className="mt-1 space-y-2">{children}</div>
		</section>
	);
}
