import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import type { FailureNotice } from '../../core/runs/failure-notice.ts';
import { createRequestHandler } from '../calls/request-handler.ts';
import { createRetryRule } from '../calls/retry.ts';

/** Tells the operator. The state machine publishes messages of the same form. */
export interface FailureTopic {
  /** @param tenantId `unknown` where the run did not even say whose it was. */
  publish(tenantId: string, notice: FailureNotice): Promise<void>;
}

export function openFailureTopic(topicArn: string): FailureTopic {
  const retry = createRetryRule();
  const client = new SNSClient({
    retryStrategy: retry.strategy(),
    requestHandler: createRequestHandler(retry, { answerTimeout: 10_000 }),
  });
  return {
    async publish(tenantId, { category, severity, subject, text, report }) {
      const attributes = Object.entries({ category, tenantId, severity }).map(([name, value]) => [
        name,
        { DataType: 'String', StringValue: value },
      ]);
      await client.send(
        new PublishCommand({
          TopicArn: topicArn,
          Subject: subject,
          MessageStructure: 'json',
          Message: JSON.stringify({ default: report, email: text }),
          MessageAttributes: Object.fromEntries(attributes),
        }),
      );
    },
  };
}
