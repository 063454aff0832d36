import { type Changes, type Condition, createExpressions } from './expression.ts';
import type { Query, Write } from './table.ts';

/** A query, as the SDK's commands take it. */
export function queryInput(query: Query) {
  const { index, partition, sort, newestFirst, limit, after, filter, consistent } = query;
  const expressions = createExpressions();
  const partitionName = index ? `${index}PK` : 'PK';
  const path = index ? `${index}SK` : 'SK';
  const inPartition = { path: partitionName, is: '=', value: partition } as const;
  // Key conditions may not be in parentheses.
  const KeyConditionExpression = [inPartition, ...(sort ? [sortCondition(path, sort)] : [])]
    .map(expressions.condition)
    .join(' AND ');
  return {
    ...(index && { IndexName: index }),
    KeyConditionExpression,
    ...(filter && { FilterExpression: expressions.condition(filter) }),
    ...expressions.placeholders(),
    ScanIndexForward: !newestFirst,
    ...(limit && { Limit: limit }),
    ...(after && { ExclusiveStartKey: after }),
    ...(consistent && { ConsistentRead: true }),
  };
}

function sortCondition(path: string, sort: NonNullable<Query['sort']>): Condition {
  if ('lessThan' in sort) return { path, is: '<', value: sort.lessThan };
  if ('atLeast' in sort) return { path, is: '>=', value: sort.atLeast };
  return { path, ...sort };
}

/** A write's condition, where it has one. */
export const conditional = (when: Condition | undefined) => (when ? demanding(when) : {});

function demanding(when: Condition) {
  const expressions = createExpressions();
  return { ConditionExpression: expressions.condition(when), ...expressions.placeholders() };
}

/** One part of a transaction. */
export function partOf(TableName: string, write: Write) {
  if ('put' in write) return { Put: { TableName, Item: write.put, ...conditional(write.when) } };
  if ('delete' in write) {
    return { Delete: { TableName, Key: write.delete, ...conditional(write.when) } };
  }
  if ('check' in write) {
    return { ConditionCheck: { TableName, Key: write.check, ...demanding(write.when) } };
  }
  const { update, changes, when } = write;
  return { Update: { TableName, Key: update, ...updating(changes, when) } };
}

/** What an update changes, and when. */
export function updating(changes: Changes, when: Condition | undefined) {
  const expressions = createExpressions();
  return {
    UpdateExpression: expressions.update(changes),
    ...(when && { ConditionExpression: expressions.condition(when) }),
    ...expressions.placeholders(),
  };
}
