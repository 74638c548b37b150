/** The id of the line that says how far a sheet has come. */
export const SHEET_STATE = "sheet-state";
