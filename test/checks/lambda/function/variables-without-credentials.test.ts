import { describe, expect, it } from 'vitest';
import { check } from '../../../../functions/checks/lambda/function/variables-without-credentials.check.ts';
import { ServiceError } from '../../../../functions/core/errors.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const variables = (Variables: Record<string, string>) => ({ item: { Environment: { Variables } } });
const message = 'What looks like credentials is in: DB_PASSWORD.';

describeCheck(check, {
  pass: {
    'it has no variables': { item: { FunctionName: 'f' } },
    'its variables are none': variables({}),
    'its variables are harmless': variables({ LEVEL: 'info', TABLE: 'orders' }),
    'it is told the name of a secret': variables({ DB_SECRET: 'shop/db' }),
    'the tenant knows better': {
      ...variables({ CSRF_TOKEN: 'X-Csrf' }),
      parameters: { ignoredNames: ['CSRF_TOKEN'] },
    },
  },
  fail: {
    'a variable is called a password; its value stays unsaid': {
      ...variables({ DB_PASSWORD: 'hunter2', LEVEL: 'info' }),
      message,
    },
    'a value is an access key, whatever it is called': {
      ...variables({ X: `AKIA${'IOSFODNN7EXAMPLE'}` }),
      message: 'What looks like credentials is in: X.',
    },
  },
  errors: {
    'Lambda could not decrypt the variables': {
      item: { Environment: { Error: { ErrorCode: 'AccessDeniedException', Message: 'denied' } } },
      message: /did not decrypt the variables: AccessDeniedException/,
    },
    'there is an environment without variables and without error': {
      item: { Environment: {} },
      message: /without Variables/,
    },
  },
  skips: {
    'variables that a key of the customer encrypts': {
      item: {
        ...variables({ DB_PASSWORD: 'hunter2' }).item,
        KMSKeyArn: 'arn:aws:kms:us-east-1:123456789012:key/k',
      },
    },
  },
});

describe('variables that Lambda does not decrypt', () => {
  const judge = (ErrorCode: string) => () =>
    check.evaluate({
      item: { Environment: { Error: { ErrorCode } } },
      facts: {},
      related: {},
      parameters: { ignoredNames: [] },
      scope: { accountId: '123456789012', partition: 'aws', region: 'eu-west-1' },
      now: new Date('2026-11-21T06:00:00Z'),
    });

  it('are a matter of permission where access is denied', () => {
    expect(judge('AccessDeniedException')).toThrow(
      expect.objectContaining({
        category: 'permission',
        context: {
          service: 'lambda',
          operation: 'ListFunctions',
          region: 'eu-west-1',
          awsCode: 'AccessDeniedException',
        },
      }),
    );
  });

  it('are a fault of the service otherwise', () => {
    expect(judge('KMSInvalidStateException')).toThrow(ServiceError);
  });
});
