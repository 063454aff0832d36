import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from '../../functions/data/store/open-table.ts';

/**
 * A table that answers what it was asked before from memory, until something is written: what a
 * handler takes is measured, and not how the table in memory searches.
 */
export function remembering(client: DocumentClient): DocumentClient {
  const answers = new Map<string, Promise<unknown>>();
  const send = (command: unknown) => {
    const isRead = [GetCommand, QueryCommand, BatchGetCommand].some(
      (kind) => command instanceof kind,
    );
    if (!isRead) {
      answers.clear();
      return client.send(command as never);
    }
    const { constructor: kind, input } = command as {
      readonly constructor: { readonly name: string };
      readonly input: object;
    };
    const question = `${kind.name} ${JSON.stringify(input)}`;
    const answer = answers.get(question) ?? client.send(command as never);
    answers.set(question, answer);
    return answer;
  };
  // The SDK's own signature is one overload per command.
  return { send } as unknown as DocumentClient;
}
