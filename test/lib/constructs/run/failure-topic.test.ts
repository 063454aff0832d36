import { App, Stack } from 'aws-cdk-lib';
import { Annotations, Match, Template } from 'aws-cdk-lib/assertions';
import { ServerlessChecks } from 'cdk-nag';
import { expect, it } from 'vitest';
import { createApp } from '../../../../lib/app.ts';
import { stageConfig } from '../../../../lib/config/stages.ts';
import { DeadLetterQueue } from '../../../../lib/constructs/run/dead-letter-queue.ts';
import { FailureTopic } from '../../../../lib/constructs/run/failure-topic.ts';

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

it.each([
  [undefined, true],
  ['operator@example.com', false],
])('says at synth that nobody is told, where there is no address: %s', (alarmEmail, warns) => {
  const app = createApp({
    context: { stage: 'dev', ...(alarmEmail && { alarmEmail }), 'aws:cdk:bundling-stacks': [] },
    builtinCloudFormationValidation: false,
  });
  const run = app.node.findChild('roundsman-dev-run') as Stack;

  const warnings = Annotations.fromStack(run).findWarning('*', Match.stringLikeRegexp('Nobody'));

  expect(warnings).toHaveLength(warns ? 1 : 0);
  Template.fromStack(run).hasOutput('FailuresAreToldTo', {
    Value: alarmEmail ?? Match.stringLikeRegexp('^Nobody is told'),
  });
});
