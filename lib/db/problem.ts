/** Something that the person who started the program can mend: its message says what is wrong and what to do. */
export class Problem extends Error {
	override name = "Problem";
}
