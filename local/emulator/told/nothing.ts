import type { NormalizedSchema } from '@smithy/core/schema';
import type { ReadOperation } from './read-operations.ts';

/**
 * What AWS answers of a list in a new account: that nothing is there. A list is what goes on in pages, or
 * what answers with lists alone; whatever else has a list in it describes one thing.
 *
 * @returns undefined if the operation is no list
 */
export function nothingOf({
  model,
  output,
}: Pick<ReadOperation, 'model' | 'output'>): object | undefined {
  const members = output.isStructSchema() ? [...output.structIterator()] : [];
  const told = members.filter(([name, schema]) => !isAside(name, schema));
  const lists = told.filter(([, schema]) => schema.isListSchema());
  if (lists.length > 0 && (model.tokens || lists.length === told.length)) return empty(lists);
  // CloudFront wraps its lists: `DistributionList.Items`.
  const [wrapped] = told;
  if (!model.tokens || !wrapped?.[1].isStructSchema()) return undefined;
  const inner = [...wrapped[1].structIterator()];
  // These say how many there are of none, and leave out the list.
  if (inner.some(([name]) => name === 'Quantity')) return { [wrapped[0]]: { Quantity: 0 } };
  return { [wrapped[0]]: empty(inner.filter(([, schema]) => schema.isListSchema())) };
}

type Members = readonly (readonly [string, NormalizedSchema])[];

const empty = (lists: Members) => Object.fromEntries(lists.map(([name]) => [name, []]));

/** What says how many there are, or that there is more. */
const isAside = (name: string, schema: NormalizedSchema): boolean =>
  schema.isNumericSchema() ||
  schema.isBooleanSchema() ||
  (schema.isStringSchema() && /(token|marker|requestid)$/i.test(name));
