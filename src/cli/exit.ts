/** Exit codes of every command. */
export const DONE = 0;
/** The command was carried out, and the answer is no: it did not connect, an error stands, something was lost. */
export const NEGATIVE = 1;
/** The command could not be carried out. */
export const UNUSABLE = 2;
