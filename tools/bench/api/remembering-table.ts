import { BatchGetCommand, GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { DocumentClient } from '../../../functions/data/store/open-table.ts';

/**
 * A table that answers what it was asked before from memory, until something is written: what a
 * handler takes is measured, and not how the table in memory searches.
 */
export function remembering(client: DocumentClient): DocumentClient {
  const answers = new Map<string, Promise<unknown>>();
  const send = (command: unknown) => {
    // The SDK's own signature is one overload per command.
    const ask = () => client.send(command as never);
    const isRead =
      command instanceof GetCommand ||
      command instanceof QueryCommand ||
      command instanceof BatchGetCommand;
    if (!isRead) {
      answers.clear();
      return ask();
    }
    const question = `${command.constructor.name} ${JSON.stringify(command.input)}`;
    const answer = answers.get(question) ?? ask();
    answers.set(question, answer);
    return answer;
  };
  // As above.
  return { send } as unknown as DocumentClient;
}
