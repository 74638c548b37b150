import type { ComponentProps, ReactNode } from "react";
import { describedBy, FormField } from "@/components/ui/form-field";
import { TextInput } from "@/components/ui/text-input";

type LabelledInputProps = Omit<ComponentProps<"input">, "defaultValue"> & {
	/** What `useForm` says of the input. */
	field: { name: string; id: string; value: string; error: string | undefined };
	label: ReactNode;
	mark?: ReactNode;
	hint?: ReactNode;
};

/** A line of text with its label, its hint and its error, showing what was typed last. */
export function LabelledInput({ field, label, mark, hint, ...props }: LabelledInputProps) {
	const { id, name, value, error } = field;
	return (
		<FormField id={id} label={label} mark={mark} hint={hint} error={error}>
			<TextInput name={name} defaultValue={value} {...describedBy(id, { hint, error })} {...props} />
		</FormField>
	);
}
