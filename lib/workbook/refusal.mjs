// @ts-check

/**
 * Why a file can't be read at all. `reason` is one of UNREADABLE in lib/domain/workbook/problems.ts.
 */
export class Refusal extends Error {
	/** @param {"damaged" | "notAWorkbook" | "tooMuch"} reason */
	constructor(reason) {
		super(reason);
		this.reason = reason;
	}
}
