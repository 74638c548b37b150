"use client";

import { useEffect, useRef, useState } from "react";
import { type WordedGrade, wordingField } from "@/lib/domain/grade-wording-field";

type GradePreviewProps = {
	title: string;
	/** What the two scales are called. */
	scales: Record<WordedGrade["kind"], string>;
	grades: readonly WordedGrade[];
	/** The wordings as they are stored, by `wordingField`. */
	stored: Readonly<Record<string, string | null>>;
};

/** The scales as sheets print them, in the words that stand in the form around it; without JavaScript, as stored. */
export function GradePreview({ title, scales, grades, stored }: GradePreviewProps) {
	const [typed, setTyped] = useState<Record<string, string>>({});
	const preview = useRef<HTMLElement>(null);
	useEffect(() => {
		const form = preview.current?.closest("form");
		const show = ({ target }: Event) => {
			if (target instanceof HTMLInputElement) setTyped((before) => ({ ...before, [target.name]: target.value }));
		};
		form?.addEventListener("input", show);
		return () => form?.removeEventListener("input", show);
	}, []);
	const wordOf = (field: string) => typed[field] ?? stored[field] ?? "";
	return (
		<section ref={preview} aria-label={title} className="max-w-text border-rule border-y py-4">
			<h2 className="font-bold">{title}</h2>
			{(["progress", "review"] as const).map((kind) => (
				<div key={kind} className="mt-3">
					<h3 className="font-normal text-ink-soft text-sm">{scales[kind]}</h3>
					<dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
						{grades
							.filter((grade) => grade.kind === kind)
							.map((grade) => (
								<div key={grade.grade} className="contents">
									<dt className="font-bold">{grade.symbol}</dt>
									<dd>
										<span lang="ja">{wordOf(wordingField(grade, "ja"))}</span>
										<span lang="en" className="block text-ink-soft text-sm">
											{wordOf(wordingField(grade, "en"))}
										</span>
									</dd>
								</div>
							))}
					</dl>
				</div>
			))}
		</section>
	);
}
