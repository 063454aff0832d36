import { check } from '../../../../functions/checks/codebuild/project/variables-without-credentials.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

type Variable = {
  readonly name: string;
  readonly value: string;
  readonly type?: 'PLAINTEXT' | 'PARAMETER_STORE' | 'SECRETS_MANAGER';
};
const base = { type: 'LINUX_CONTAINER', image: 'i', computeType: 'BUILD_GENERAL1_SMALL' } as const;
const of = (...environmentVariables: Variable[]) => ({
  item: { name: 'p', environment: { ...base, environmentVariables } },
});
const password: Variable = { name: 'DB_PASSWORD', value: 'Sup3rS3cretPw', type: 'PLAINTEXT' };
const message = 'What looks like credentials is in: DB_PASSWORD.';

describeCheck(check, {
  pass: {
    'there are no variables': { item: { name: 'p', environment: base } },
    'the list of them is empty': of(),
    'they hold none': of({ name: 'STAGE', value: 'production', type: 'PLAINTEXT' }),
    'the value is the name of a secret': of({ ...password, type: 'SECRETS_MANAGER' }),
    'the value is the name of a parameter': of({ ...password, type: 'PARAMETER_STORE' }),
    'the tenant knows better': {
      ...of(password),
      parameters: { ignoredNames: ['DB_PASSWORD'] },
    },
  },
  fail: {
    'a plain one is a password': { ...of(password), message },
    'it is so without type': { ...of({ name: 'DB_PASSWORD', value: 'Sup3rS3cretPw' }), message },
    'an access key stands in one': {
      ...of({ name: 'AWS_ACCESS_KEY_ID', value: 'AKIAQ3EGRVZX5WTJ7LPD', type: 'PLAINTEXT' }),
      message: 'What looks like credentials is in: AWS_ACCESS_KEY_ID.',
    },
  },
  errors: {
    'the environment is not answered': { item: { name: 'p' }, message: /without environment/ },
    'a type is not known': {
      // @ts-expect-error: a word that no model knows yet.
      ...of({ ...password, type: 'VAULT' }),
      message: /"VAULT", which is not known/,
    },
  },
});
