import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { ServerlessChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import { stageConfig } from '../../lib/config/stages.ts';
import { DeadLetterQueue } from '../../lib/constructs/dead-letter-queue.ts';
import { FailureTopic } from '../../lib/constructs/failure-topic.ts';

it('tells the address of the stage, and keeps what does not reach it', () => {
  const stack = new Stack(new App({ builtinCloudFormationValidation: false }), 'Test');
  const config = { ...stageConfig('dev'), alarmEmail: 'operator@example.com' };

  new FailureTopic(stack, 'Failures', {
    config,
    deadLetterQueue: new DeadLetterQueue(stack, 'DeadLetters'),
  });

  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::SNS::Subscription', {
    Protocol: 'email',
    Endpoint: 'operator@example.com',
    RedrivePolicy: { deadLetterTargetArn: Match.anyValue() },
  });
  template.hasResourceProperties('AWS::SQS::QueuePolicy', {
    PolicyDocument: {
      Statement: Match.arrayWith([
        Match.objectLike({
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Principal: { Service: 'sns.amazonaws.com' },
        }),
      ]),
    },
  });
  expect(new ServerlessChecks().validateScope(stack).violations).toEqual([]);
});
