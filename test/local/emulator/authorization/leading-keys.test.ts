import { describe, expect, it } from 'vitest';
import { leadingKeys } from '../../../../local/emulator/authorization/leading-keys.ts';

const schema = () => ({ '': 'PK', GSI1: 'GSI1PK' });
const keysOf = (operation: string, parameters: Readonly<Record<string, unknown>>) =>
  leadingKeys({ operation, parameters }, schema);
const key = (value: string) => ({ PK: { S: value }, SK: { S: 'META' } });
const TableName = 'table';

describe('leading keys', () => {
  it.each([
    ['GetItem', { TableName, Key: key('T#1') }, ['T#1']],
    ['PutItem', { TableName, Item: key('T#1') }, ['T#1']],
    [
      'BatchGetItem',
      { RequestItems: { table: { Keys: [key('T#1'), key('T#2'), key('T#1')] } } },
      ['T#1', 'T#2'],
    ],
    [
      'BatchWriteItem',
      {
        RequestItems: {
          table: [{ PutRequest: { Item: key('T#1') } }, { DeleteRequest: { Key: key('T#2') } }],
        },
      },
      ['T#1', 'T#2'],
    ],
    [
      'TransactWriteItems',
      {
        TransactItems: [
          { Put: { TableName, Item: key('T#1') } },
          { ConditionCheck: { TableName, Key: key('T#2') } },
        ],
      },
      ['T#1', 'T#2'],
    ],
    [
      'Query',
      {
        TableName,
        KeyConditionExpression: 'begins_with(SK, :sk) AND #pk = :pk',
        ExpressionAttributeNames: { '#pk': 'PK' },
        ExpressionAttributeValues: { ':pk': { S: 'T#1' }, ':sk': { S: 'X' } },
      },
      ['T#1'],
    ],
    [
      'Query',
      {
        TableName,
        IndexName: 'GSI1',
        KeyConditionExpression: 'GSI1PK = :pk',
        ExpressionAttributeValues: { ':pk': { S: 'T#1#OPEN' } },
      },
      ['T#1#OPEN'],
    ],
  ])('of %s', (operation, parameters, expected) => {
    expect(keysOf(operation, parameters)).toEqual(expected);
  });

  it('are absent when a request names none', () => {
    expect(keysOf('Scan', { TableName })).toBeUndefined();
    const onOther = {
      KeyConditionExpression: 'SK = :sk',
      ExpressionAttributeValues: { ':sk': { S: 'x' } },
    };
    expect(keysOf('Query', { TableName, ...onOther })).toBeUndefined();
  });

  it('are an error in a request of a form that DynamoDB does not take', () => {
    expect(() => keysOf('BatchGetItem', { RequestItems: { table: 'all' } })).toThrow(
      'RequestItems',
    );
    expect(() => keysOf('TransactWriteItems', { TransactItems: [{ Put: {} }] })).toThrow(
      'TableName',
    );
  });
});
