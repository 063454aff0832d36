/** What an operator's command was called with cannot be used. Its message says what is wrong. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
