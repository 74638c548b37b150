/** What a cell holds: text, a decimal as plain digits, or nothing. */
export type Cell = string | null;

/** One column of an export. `key` is its stable name in every format; `isNumber` cells hold plain digits. */
export type Column<Row> = { key: string; isNumber?: boolean; cell: (row: Row) => Cell };

/** A table as every format gets it, so that CSV, JSON and what follows cannot disagree. */
export type Table<Row> = { columns: readonly Column<Row>[]; rows: readonly Row[] };
