import {
  BatchWriteCommand,
  GetCommand,
  PutCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { ObjectClient } from '../../../functions/data/store/object-client.ts';
import type { DocumentClient } from '../../../functions/data/store/open-table.ts';
import { createReader } from '../../../test/support/fakes/dynamodb-expression.ts';

// A store that answers as DynamoDB and S3 would, and keeps nothing: its memory is not what is measured.

export function forgetfulTable(): DocumentClient {
  const send = async (command: object) => {
    if (command instanceof UpdateCommand) {
      const { Key = {}, UpdateExpression = '' } = command.input;
      return { Attributes: createReader(command.input).update(UpdateExpression)({ ...Key }) };
    }
    const isKnown = [GetCommand, PutCommand, BatchWriteCommand, TransactWriteCommand].some(
      (kind) => command instanceof kind,
    );
    if (isKnown) return {};
    throw new Error(`The table cannot do ${command.constructor.name}.`);
  };
  // The SDK's own signature is one overload per command.
  return { send } as unknown as DocumentClient;
}

export function forgetfulObjects(): ObjectClient {
  // As above.
  return { send: async () => ({}) } as unknown as ObjectClient;
}
