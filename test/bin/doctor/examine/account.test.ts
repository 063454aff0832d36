import { describe, expect, it } from 'vitest';
import {
  judgeBootstrap,
  judgeConcurrency,
  judgeIdentity,
  judgeRegion,
} from '../../../../bin/doctor/examine/account.ts';
import { judgeNode, judgeRegistration, judgeTold } from '../../../../bin/doctor/examine/here.ts';
import { judgeMailIdentity, judgeSender } from '../../../../bin/doctor/examine/mail.ts';
import { judgeQuota, watchedQuotas } from '../../../../bin/doctor/examine/quotas.ts';
import { stageConfig } from '../../../../lib/config/stages.ts';

const given = '-c stage=prod';
const region = 'eu-central-1';
const prod = stageConfig('prod', { mailFrom: 'no-reply@example.com' });
const dev = stageConfig('dev');

const who = (arn: string) => ({ accountId: '1', arn });
const applied = (QuotaName: string, Value: number) => ({
  applied: [{ QuotaName, Value, QuotaCode: 'L-1' }],
  defaults: [],
});
const quota = (id: string) => {
  const found = watchedQuotas.find((watched) => watched.id === id);
  if (!found) throw new Error(`There is no quota ${id}.`);
  return found;
};
const sent = { ProductionAccessEnabled: true, SendingEnabled: true, EnforcementStatus: 'HEALTHY' };

// What was found, the verdict, and a part of what is said or of how to mend it.
const cases = {
  'a Node.js that is new enough': [judgeNode('24.21.0'), 'good', '24.21.0'],
  'the oldest Node.js': [judgeNode('22.18.0', '>=22.18'), 'good', '22.18.0'],
  'a Node.js that is too old': [judgeNode('22.17.9', '>=22.18'), 'missing', 'needs >=22.18'],

  'somebody to tell': [judgeTold({ ...prod, alarmEmail: 'a@b.cd' }, given), 'good', 'a@b.cd'],
  'nobody to tell, in production': [judgeTold(prod, given), 'missing', '-c alarmEmail='],
  'nobody to tell, in development': [judgeTold(dev, given), 'note', 'nobody'],
  'open registration': [judgeRegistration(dev), 'note', '"closed"'],
  'registration by invitation': [judgeRegistration(prod), 'good', 'invitation'],

  'no region': [judgeRegion(undefined, given), 'missing', '-c region='],
  'a region that every account has': [judgeRegion(region, given), 'good', region],
  'a region to opt in to': [judgeRegion('eu-south-1', given), 'missing', 'cannot be deployed'],
  'a region of China': [judgeRegion('cn-north-1', given), 'missing', 'another partition'],
  'a role': [judgeIdentity(who('arn:aws:sts::1:assumed-role/a/b')), 'good', 'account 1'],
  'the root user': [judgeIdentity(who('arn:aws:iam::1:root')), 'note', '--policy'],
  'an account of GovCloud': [
    judgeIdentity(who('arn:aws-us-gov:iam::1:role/a')),
    'missing',
    'aws-us-gov',
  ],

  'no bootstrap': [
    judgeBootstrap(undefined, 'aws://1/x'),
    'missing',
    'npx cdk bootstrap aws://1/x',
  ],
  'an old bootstrap': [judgeBootstrap('5', 'aws://1/x'), 'missing', 'version 5'],
  'a bootstrap that is new enough': [judgeBootstrap('10', 'aws://1/x'), 'good', 'version 10'],

  'the concurrency of a new account': [
    judgeConcurrency({ all: 10, unreserved: 10 }, region),
    'missing',
    '--desired-value 1000',
  ],
  'concurrency that others reserved': [
    judgeConcurrency({ all: 1000, unreserved: 99 }, region),
    'missing',
    '99 are not reserved',
  ],
  'little concurrency': [
    judgeConcurrency({ all: 100, unreserved: 100 }, region),
    'note',
    '1000 are recommended',
  ],
  'enough concurrency': [judgeConcurrency({ all: 1000, unreserved: 1000 }, region), 'good', '1000'],
  'concurrency that AWS leaves out': [
    judgeConcurrency({ all: undefined, unreserved: undefined }, region),
    'missing',
    'without the number',
  ],

  'a quota as it should be': [
    judgeQuota(
      quota('quota-sign-ins'),
      applied('Rate of UserAuthentication requests', 120),
      region,
    ),
    'good',
    '120',
  ],
  'a quota below the default': [
    judgeQuota(quota('quota-sign-ins'), applied('Rate of UserAuthentication requests', 60), region),
    'note',
    '--quota-code L-1 --desired-value 120',
  ],
  'a quota of which only the default is told': [
    judgeQuota(
      quota('quota-schedules'),
      { applied: [], defaults: applied('Number of schedules', 10_000_000).applied },
      region,
    ),
    'note',
    'its default is 10,000,000',
  ],
  'a quota that is not listed': [
    judgeQuota(quota('quota-state-transition'), applied('Something else', 1), region),
    'note',
    'cannot be read',
  ],

  'the sandbox of SES': [
    judgeSender({ ...sent, ProductionAccessEnabled: false }, region),
    'missing',
    '--production-access-enabled',
  ],
  'SES that does not send': [
    judgeSender({ ...sent, SendingEnabled: false }, region),
    'missing',
    '--sending-enabled',
  ],
  'SES under review': [
    judgeSender({ ...sent, EnforcementStatus: 'PROBATION' }, region),
    'note',
    'PROBATION',
  ],
  'SES that sends': [judgeSender(sent, region), 'good', 'mails a day'],
  'a sender that SES does not know': [
    judgeMailIdentity('a.com', undefined, region),
    'missing',
    'create-email-identity --region eu-central-1 --email-identity a.com',
  ],
  'a sender that is not verified': [
    judgeMailIdentity(
      'a.com',
      { VerifiedForSendingStatus: false, VerificationStatus: 'PENDING' },
      region,
    ),
    'missing',
    'PENDING',
  ],
  'a sender that is verified': [
    judgeMailIdentity('a.com', { VerifiedForSendingStatus: true }, region),
    'good',
    'a.com',
  ],
} as const;

describe('the doctor', () => {
  it.each(Object.entries(cases))('judges %s', (_, [answer, verdict, part]) => {
    expect(answer.verdict).toBe(verdict);
    expect([answer.seen, ...answer.mend].join('\n')).toContain(part);
  });

  it('never says that something is missing without a way to mend it', () => {
    const withoutWay = Object.entries(cases)
      .filter(([, [answer]]) => answer.verdict === 'missing' && answer.mend.length === 0)
      .map(([name]) => name);

    expect(withoutWay).toEqual([]);
  });
});
