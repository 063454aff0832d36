import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { FailureNotice } from '../../core/runs/failure-notice.ts';
import { createRequestHandler } from '../calls/request-handler.ts';
import { createRetryRule } from '../calls/retry.ts';
import { ownFailure } from './own-service.ts';

/** Tells the operator. The state machine publishes messages of the same form. Throws PlatformError. */
export interface FailureTopic {
  /** @param tenantId `unknown` where the run did not even say whose it was. */
  publish(tenantId: string, notice: FailureNotice): Promise<void>;
}

/** @param client For tests. */
export function openFailureTopic(
  topicArn: string,
  client: Pick<SNSClient, 'send'> = connect(),
): FailureTopic {
  return {
    async publish(tenantId, { category, severity, subject, text, report }) {
      const attributes = Object.entries({ category, tenantId, severity }).map(([name, value]) => [
        name,
        { DataType: 'String', StringValue: value },
      ]);
      const input = {
        TopicArn: topicArn,
        Subject: subject,
        MessageStructure: 'json',
        Message: JSON.stringify({ default: report, email: text }),
        MessageAttributes: Object.fromEntries(attributes),
      };
      try {
        await client.send(new PublishCommand(input));
      } catch (cause) {
        throw ownFailure('SNS', { service: 'sns', operation: 'Publish' }, cause);
      }
    },
  };
}

function connect(): SNSClient {
  const retry = createRetryRule();
  return new SNSClient({
    retryStrategy: retry.strategy(),
    requestHandler: createRequestHandler(retry, { answerTimeout: 10_000 }),
  });
}
