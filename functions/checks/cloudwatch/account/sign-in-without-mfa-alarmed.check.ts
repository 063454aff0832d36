import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, type Watched } from './watched-changes.judgement.ts';

const watched: Watched = {
  what: 'sign-ins without MFA',
  records: [
    {
      eventType: 'AwsConsoleSignIn',
      eventSource: 'signin.amazonaws.com',
      eventName: 'ConsoleLogin',
      'userIdentity.type': 'IAMUser',
      'additionalEventData.MFAUsed': 'No',
      'responseElements.ConsoleLogin': 'Success',
    },
  ],
  other: {
    eventType: 'AwsConsoleSignIn',
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    'userIdentity.type': 'IAMUser',
    'additionalEventData.MFAUsed': 'Yes',
    'responseElements.ConsoleLogin': 'Success',
  },
};

export const check = defineCheck(account, {
  id: 'cloudwatch-account-sign-in-without-mfa-alarmed',
  title: 'An alarm watches sign-ins to the console without MFA',
  severity: 'medium',
  category: 'security',
  why: 'A sign-in with a password alone is all that a stolen password needs.',
  fix: 'Have the trail over all regions write to a log group, count sign-ins of IAM users to the console that used no MFA there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
