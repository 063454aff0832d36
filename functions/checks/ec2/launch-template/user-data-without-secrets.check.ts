import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { secretsIn } from '../../../core/judgement/credentials/secrets-in-text.ts';
import { userDataText } from '../../../core/judgement/credentials/user-data.ts';
import { launchTemplateVersion } from '../launch-template-version/launch-template-version.resource.ts';

export const check = defineCheck(launchTemplateVersion, {
  id: 'ec2-launch-template-user-data-without-secrets',
  title: 'User data of launch templates holds no secrets',
  severity: 'high',
  category: 'security',
  why: 'The template hands the secret to each instance that it starts, and shows it to whoever may read templates.',
  fix: 'Let the script fetch the secret from Secrets Manager or Parameter Store, set the new version as the default, delete the old ones, and replace the secret.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',

  evaluate({ item }) {
    // A template answers only what it sets:
    // https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/create-launch-template.html
    const { UserData } = answered(item.LaunchTemplateData, 'LaunchTemplateData');
    const secrets = UserData === undefined ? [] : secretsIn(userDataText(UserData));
    if (secrets.length === 0) return pass();
    const places = secrets.map(({ kind, line }) => `${kind} (line ${line})`).join(', ');
    return fail(`User data of the default version seems to hold ${places}.`);
  },
});
