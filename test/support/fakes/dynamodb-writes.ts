import type { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { createReader, type Item, ValidationException } from './dynamodb-expression.ts';
import { checked, keyOf } from './dynamodb-items.ts';

/** A change of one item. It throws where a condition fails, and gives the item as it is afterwards. */
export type Write = {
  readonly key: string;
  readonly apply: (before: Item | undefined) => Item | undefined;
};

type Placeholders = Parameters<typeof createReader>[0];

export class ConditionalCheckFailedException extends Error {
  override readonly name = 'ConditionalCheckFailedException';
}

export function putOf(
  item: Item | undefined,
  input: Placeholders & { ConditionExpression?: string | undefined },
) {
  if (!item) throw new ValidationException('There is nothing to put.');
  return conditional(keyOf(item), input, () => checked(item));
}

export function updateOf(
  input: Partial<UpdateCommand['input']> & { ConditionExpression?: string | undefined },
): Write {
  const { Key = {}, UpdateExpression = '' } = input;
  const reader = createReader(input);
  const change = reader.update(UpdateExpression);
  return conditional(keyOf(Key), input, (before) => checked(change(before ?? { ...Key })), reader);
}

export function conditional(
  key: string,
  input: Placeholders & { readonly ConditionExpression?: string | undefined },
  apply: Write['apply'],
  reader = createReader(input),
): Write {
  const holds = input.ConditionExpression
    ? reader.condition(input.ConditionExpression)
    : () => true;
  reader.close();
  return {
    key,
    apply(before) {
      if (!holds(before)) throw new ConditionalCheckFailedException('The condition failed.');
      return apply(before);
    },
  };
}

export function refuseDuplicates(writes: readonly Write[]) {
  if (new Set(writes.map(({ key }) => key)).size < writes.length) {
    throw new ValidationException('The same item twice in one request.');
  }
}
