import { type MetricAlarm, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { paginateListSubscriptionsByTopic, type Subscription } from '@aws-sdk/client-sns';
import type { StageConfig } from '../../../lib/config/stage.ts';
import type { Place } from '../aws/place.ts';
import { type Answer, asked, good, missing, note, type Question } from '../report/line.ts';
import type { Inventory } from './stacks.ts';

/** Whether CloudFormation refuses to delete a stack of a stage whose data is protected. */
export function judgeProtection(
  inventory: Inventory,
  { name, protectsData }: StageConfig,
  given: string,
): Answer {
  const open = Object.values(inventory).filter(({ isProtected }) => !isProtected);
  if (!protectsData) return good('not wanted: the stage protects no data');
  if (open.length === 0) return good('on for every stack');
  return note(
    `off for ${open.map((stack) => stack.name).join(', ')}`,
    `Now that they stand, set "terminationProtection": true of the stage ${name} in roundsman.config.json, and: npm run deploy -- ${given}`,
  );
}

export const subscriptions = (
  { aws, region }: Place,
  TopicArn: string,
): Question<readonly Subscription[]> => ({
  id: 'subscriptions',
  question: 'The failure topic',
  async ask() {
    const pages = Array.fromAsync(
      paginateListSubscriptionsByTopic({ client: aws.sns }, { TopicArn }),
    );
    return (await asked('sns:ListSubscriptionsByTopic', pages)).flatMap(
      ({ Subscriptions = [] }) => Subscriptions,
    );
  },
  judge: (found) => judgeSubscriptions(found, TopicArn, region),
});

/** https://docs.aws.amazon.com/sns/latest/api/API_Subscribe.html: who has not confirmed is told nothing. */
export function judgeSubscriptions(
  found: readonly Subscription[],
  topicArn: string,
  region: string,
): Answer {
  const subscribe = `aws sns subscribe --region ${region} --topic-arn ${topicArn} --protocol email --notification-endpoint you@example.com`;
  if (found.length === 0) return missing('nobody is subscribed: nobody is told', subscribe);
  const confirmed = found.filter(({ SubscriptionArn }) => SubscriptionArn?.startsWith('arn:'));
  const pending = found.filter((one) => !confirmed.includes(one));
  const seen = [
    ...confirmed.map(({ Endpoint }) => `${Endpoint} is told`),
    ...pending.map(({ Endpoint }) => `${Endpoint} has not confirmed`),
  ].join(', ');
  if (pending.length === 0) return good(seen);
  return missing(
    seen,
    'Follow the link of the mail "AWS Notification - Subscription Confirmation"; it is good for three days',
    `To have it sent again: ${subscribe}`,
  );
}

export const alarms = ({ aws, config }: Place): Question<readonly MetricAlarm[]> => ({
  id: 'alarms',
  question: 'Alarms',
  ask: () => listAlarms({ aws, config }),
  judge: judgeAlarms,
});

/** The stage's alarms. Throws a NotAskedError. */
export async function listAlarms({
  aws,
  config,
}: Pick<Place, 'aws' | 'config'>): Promise<readonly MetricAlarm[]> {
  const AlarmNamePrefix = `roundsman-${config.name}-`;
  const pages = Array.fromAsync(
    paginateDescribeAlarms({ client: aws.cloudWatch }, { AlarmNamePrefix }),
  );
  const read = await asked('cloudwatch:DescribeAlarms', pages);
  return read.flatMap(({ MetricAlarms = [] }) => MetricAlarms);
}

export function judgeAlarms(found: readonly MetricAlarm[]): Answer {
  if (found.length === 0) {
    return missing('there are none', 'Deploy the operations stack: npm run deploy');
  }
  const named = (state: string) => found.filter(({ StateValue }) => StateValue === state);
  const ringing = named('ALARM');
  if (ringing.length > 0) {
    return missing(
      `${ringing.length} of ${found.length} ring: ${ringing.map(({ AlarmName }) => AlarmName).join(', ')}`,
      ...ringing.map(({ AlarmName, AlarmDescription }) => `${AlarmName}: ${AlarmDescription}`),
    );
  }
  const silent = named('INSUFFICIENT_DATA').length;
  if (silent === 0) return good(`none of ${found.length} rings`);
  return note(`none of ${found.length} rings; ${silent} have no data yet`);
}
