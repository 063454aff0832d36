import { defineCheck, fail, pass } from '../../../core/check.ts';
import { secretsIn } from '../../../core/judgement/credentials/secrets-in-text.ts';
import { userDataText } from '../../../core/judgement/credentials/user-data.ts';
import { launchConfiguration } from './launch-configuration.resource.ts';

export const check = defineCheck(launchConfiguration, {
  id: 'autoscaling-launch-configuration-user-data-without-secrets',
  title: 'User data of launch configurations holds no secrets',
  severity: 'critical',
  category: 'security',
  why: 'Everybody who may describe launch configurations reads it, and so does every process on every instance of the group.',
  fix: 'Keep the secret in Secrets Manager or Parameter Store, let the script fetch it with the role of the instance, and replace the one that was exposed.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',

  evaluate({ item: { UserData = '' } }) {
    // Optional: https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_LaunchConfiguration.html
    const secrets = secretsIn(userDataText(UserData));
    if (secrets.length === 0) return pass();
    const places = secrets.map(({ kind, line }) => `${kind} (line ${line})`).join(', ');
    return fail(`User data seems to hold ${places}.`);
  },
});
