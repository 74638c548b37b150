/** A session ends after this long without a request: someone went home and left the browser open. */
export const IDLE_MINUTES = 120;

/** It ends after this long in any case, so that a stolen one is of no use the next day. */
export const LONGEST_HOURS = 12;
