/** The message key of a Sustainable Development Goal's name. */
export type GoalKey =
	| "1"
	| "2"
	| "3"
	| "4"
	| "5"
	| "6"
	| "7"
	| "8"
	| "9"
	| "10"
	| "11"
	| "12"
	| "13"
	| "14"
	| "15"
	| "16"
	| "17";

/** The database's check and the address parser hold goals to 1–17. */
export function goalKey(goal: number): GoalKey {
	return String(goal) as GoalKey;
}
