import { defineCheck, fail, pass } from '../../../core/check.ts';
import { activeKeys } from '../credential-report.judgement.ts';
import { userCredentials } from '../user-credentials/user-credentials.resource.ts';

export const check = defineCheck(userCredentials, {
  id: 'iam-user-single-access-key',
  title: 'Users have at most one active access key',
  severity: 'low',
  category: 'security',
  why: 'The second key is there to replace the first; one that stays is a second secret to lose, and hides which of the two is in use.',
  fix: 'Move what uses the older key to the newer one, then deactivate and delete the older.',
  docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html',
  appliesTo: (item) => activeKeys(item).length > 0,

  evaluate({ item }) {
    return activeKeys(item).length === 1 ? pass() : fail('Both access keys are active.');
  },
});
