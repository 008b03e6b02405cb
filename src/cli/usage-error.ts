/** The command cannot be carried out: the message says in one line what is wrong and what would be right. Ends the program with 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
