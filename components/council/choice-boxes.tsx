import type { ReactNode } from "react";
import { Choice } from "@/components/ui/choice";
import type { SelectionParameter } from "@/lib/domain/selection-query";

type ChoiceBoxesProps<Value extends string | number> = {
	/** The name in the query; ids are made of it. */
	name: SelectionParameter;
	choices: readonly { value: Value; label: ReactNode }[];
	chosen: readonly Value[];
	/** How many columns where there is room; one on a phone. */
	className?: string;
};

/** Check boxes of one name, those that were chosen ticked. */
export function ChoiceBoxes<Value extends string | number>({
	name,
	choices,
	chosen,
	className = "",
}: ChoiceBoxesProps<Value>) {
	return (
		<div className={`grid gap-x-6 ${className}`}>
			{choices.map(({ value, label }) => (
				<Choice
					key={value}
					type="checkbox"
					id={`${name}-${value}`}
					name={name}
					value={value}
					defaultChecked={chosen.includes(value)}
					label={label}
				/>
			))}
		</div>
	);
}
