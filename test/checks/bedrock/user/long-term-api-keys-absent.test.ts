import { check } from '../../../../functions/checks/bedrock/user/long-term-api-keys-absent.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const key = (UserName: string, Status: string, expires?: string) =>
  ({ UserName, Status, ...(expires && { ExpirationDate: new Date(expires) }) }) as never;
const keys = (...apiKeys: never[]) => ({ item: undefined, related: { apiKeys } });

describeCheck(check, {
  pass: {
    'there is none': keys(),
    'it was deactivated': keys(key('ada', 'Inactive')),
    'it has expired': keys(key('ada', 'Expired', '2026-11-01T00:00:00Z')),
    'it expires within a month': keys(key('ada', 'Active', '2026-12-21T06:00:00Z')),
  },
  fail: {
    'users have keys that never expire': {
      ...keys(key('ada', 'Active'), key('ada', 'Active'), key('bob', 'Active')),
      message: 'Users with long-lived API keys: ada, bob.',
    },
    'one expires later': {
      ...keys(key('ada', 'Active', '2026-12-21T06:00:01Z')),
      message: 'Users with long-lived API keys: ada.',
    },
    'a tenant lets none live': {
      ...keys(key('ada', 'Active', '2026-11-21T06:00:01Z')),
      parameters: { mostDays: 0 },
      message: 'Users with long-lived API keys: ada.',
    },
  },
  errors: {
    'the state is not known': {
      ...keys(key('ada', 'Asleep')),
      message: /"Asleep", which is not known/,
    },
    'it has no user': { ...keys({ Status: 'Active' } as never), message: /without UserName/ },
  },
});
