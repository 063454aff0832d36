import { defineCheck } from '../../../core/check.ts';
import { account } from './account.resource.ts';
import { judgeWatched, type Watched } from './watched-changes.judgement.ts';

const watched: Watched = {
  what: 'failed sign-ins',
  records: [
    {
      eventType: 'AwsConsoleSignIn',
      eventSource: 'signin.amazonaws.com',
      eventName: 'ConsoleLogin',
      errorMessage: 'Failed authentication',
      'userIdentity.type': 'IAMUser',
      'additionalEventData.MFAUsed': 'No',
      'responseElements.ConsoleLogin': 'Failure',
    },
  ],
  other: {
    eventType: 'AwsConsoleSignIn',
    eventSource: 'signin.amazonaws.com',
    eventName: 'ConsoleLogin',
    'userIdentity.type': 'IAMUser',
    'additionalEventData.MFAUsed': 'No',
    'responseElements.ConsoleLogin': 'Success',
  },
};

export const check = defineCheck(account, {
  id: 'cloudwatch-account-sign-in-failures-alarmed',
  title: 'An alarm watches failed sign-ins to the console',
  severity: 'medium',
  category: 'security',
  why: 'Many failed sign-ins are what guessing a password looks like, before one of the guesses is right.',
  fix: 'Have the trail over all regions write to a log group, count sign-ins to the console that failed there with a metric filter, and set an alarm on it that notifies somebody.',
  docs: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html',
  joins: ['trails', 'loggedTrails', 'metricFilters', 'alarms'],

  evaluate: ({ related }) => judgeWatched(related, watched),
});
