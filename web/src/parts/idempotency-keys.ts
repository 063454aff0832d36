/**
 * One key for each thing that is asked for, kept over its repetitions: the same asked for twice is done once, and something else
 * is another request. The API refuses a key that comes with another body.
 */
export function idempotencyKeys(): (asked: string) => string {
  const keys = new Map<string, string>();
  return (asked) => {
    const key = keys.get(asked) ?? crypto.randomUUID();
    keys.set(asked, key);
    return key;
  };
}
