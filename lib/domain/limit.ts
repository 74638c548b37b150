/** What is counted, and how many within the window go through. */
export type Limit = {
	name: string;
	tries: number;
	windowMinutes: number;
	/** For how long nothing goes through after one too many; null: until the window is over. */
	blockMinutes: number | null;
};
