import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { secretsIn } from '../../../core/judgement/credentials/secrets-in-text.ts';
import { userDataText } from '../../../core/judgement/credentials/user-data.ts';
import { instance } from './instance.resource.ts';

export const check = defineCheck(instance, {
  id: 'ec2-instance-user-data-without-secrets',
  title: 'User data of instances holds no secrets',
  severity: 'critical',
  category: 'security',
  why: 'User data is read by every process on the instance and by everybody who may describe it; it is no place for a password or a key.',
  fix: 'Keep the secret in Secrets Manager or Parameter Store, let the script fetch it with the role of the instance, and replace the one that was exposed.',
  docs: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html',
  needs: ['DescribeInstanceAttribute'],

  evaluate({ facts }) {
    const { Value } = answered(facts.DescribeInstanceAttribute?.UserData, 'UserData');
    // No value is no user data: https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/user-data.html
    const secrets = Value === undefined ? [] : secretsIn(userDataText(Value));
    if (secrets.length === 0) return pass();
    const places = secrets.map(({ kind, line }) => `${kind} (line ${line})`).join(', ');
    return fail(`User data seems to hold ${places}.`);
  },
});
