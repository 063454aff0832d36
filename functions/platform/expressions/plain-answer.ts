/**
 * An answer of AWS as JSON has it: times in ISO 8601, bytes in Base64, large numbers as the digits they are; without
 * what the SDK adds.
 */
export function plainAnswer(answer: object): object {
  const { $metadata: _, ...members }: { $metadata?: unknown } = { ...answer };
  // An object stays one.
  return plain(members) as object;
}

function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (Array.isArray(value)) return value.map(plain);
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]));
}
