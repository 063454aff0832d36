import { check } from '../../../../functions/checks/cloudformation/stack/outputs-without-secrets.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const base = {
  StackName: 's',
  StackStatus: 'CREATE_COMPLETE' as const,
  CreationTime: new Date('2026-01-01T00:00:00Z'),
};
const outputs = (values: Record<string, string>) => ({
  item: {
    ...base,
    Outputs: Object.entries(values).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
  },
});

describeCheck(check, {
  pass: {
    'it has no outputs': { item: base },
    'it declares none': outputs({}),
    'outputs are names and addresses': outputs({
      BucketName: 'site-assets-1a2b3c',
      Url: 'https://d111111abcdef8.cloudfront.net',
    }),
    'an output names a secret by its ARN': outputs({
      DatabasePassword: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-a1b2c3',
    }),
    'the tenant knows the output': {
      ...outputs({ AdminPassword: 'hunter2hunter2' }),
      parameters: { ignoredNames: ['AdminPassword'] },
    },
  },
  fail: {
    'an output is a password': {
      ...outputs({ Url: 'https://example.com', AdminPassword: 'hunter2hunter2' }),
      message: 'What looks like credentials is in the outputs: AdminPassword.',
    },
    'an output is named otherwise, and holds an access key': {
      ...outputs({ Login: `AKIA${'QWERTYUIOPASDFGH'}` }),
      message: 'What looks like credentials is in the outputs: Login.',
    },
  },
  errors: {
    'an output has no value': {
      item: { ...base, Outputs: [{ OutputKey: 'Url' }] },
      message: /without OutputValue/,
    },
  },
});
