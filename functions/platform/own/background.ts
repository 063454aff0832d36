import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { createRequestHandler } from '../calls/request-handler.ts';
import { createRetryRule } from '../calls/retry.ts';
import { ownFailure } from './own-service.ts';

/** A function of ours that works on after whoever asked it has gone. Throws PlatformError. */
export interface Background {
  /** Answers as soon as Lambda has taken the event, which it delivers at least once. */
  start(event: object): Promise<void>;
}

/** @param client For tests. */
export function openBackground(
  functionName: string,
  client: Pick<LambdaClient, 'send'> = connect(),
): Background {
  return {
    async start(event) {
      const input = {
        FunctionName: functionName,
        InvocationType: 'Event',
        Payload: Buffer.from(JSON.stringify(event)),
      } as const;
      try {
        await client.send(new InvokeCommand(input));
      } catch (cause) {
        throw ownFailure('Lambda', { service: 'lambda', operation: 'Invoke' }, cause);
      }
    },
  };
}

function connect(): LambdaClient {
  const retry = createRetryRule();
  return new LambdaClient({
    retryStrategy: retry.strategy(),
    requestHandler: createRequestHandler(retry),
  });
}
