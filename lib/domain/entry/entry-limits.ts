/** More characters than a sheet has room for many times over; a form of several such texts still reaches the server. */
export const LONGEST_TEXT = 20_000;
