import { LocalizedText } from "@/components/layout/localized-text";
import type { GradeWording, ProgressGrade, ReviewGrade } from "@/lib/domain/grades";

/** The whole scale with its wording, as every sheet prints it under the grade. */
export function GradeScale({ wordings }: { wordings: readonly GradeWording<ProgressGrade | ReviewGrade>[] }) {
	return (
		<dl className="grid max-w-text grid-cols-[auto_1fr] gap-x-4 gap-y-1">
			{wordings.map(({ grade, symbol, label }) => (
				<div key={grade} className="contents">
					<dt className="font-bold">{symbol}</dt>
					<dd>
						<LocalizedText text={label} />
					</dd>
				</div>
			))}
		</dl>
	);
}
