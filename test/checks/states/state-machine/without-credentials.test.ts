import { check } from '../../../../functions/checks/states/state-machine/without-credentials.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const definition = (Arguments: object) => ({
  facts: {
    DescribeStateMachine: { name: 'charge' } as never,
    Definition: {
      definition: JSON.stringify({
        Comment: 'Charges a card',
        StartAt: 'GetPassword',
        States: {
          GetPassword: { Type: 'Task', Resource: 'arn:aws:states:::http:invoke', Arguments },
        },
      }),
    } as never,
  },
});

describeCheck(check, {
  pass: {
    'it holds none': definition({ Method: 'GET', ApiEndpoint: 'https://example.com/charges' }),
    'an execution puts the password in': definition({ 'Password.$': '$.login.password' }),
    'the context puts the token in': definition({ 'TaskToken.$': '$$.Task.Token' }),
    'an expression puts it in': definition({ Password: '{% $states.input.password %}' }),
    'a function puts it in': definition({ 'Auth.$': "States.Format('password={}', $.password)" }),
    'a function takes it out of a list': definition({
      'Password.$': 'States.ArrayGetItem($.passwords, 0)',
    }),
    'it is told the name of a secret': definition({ SecretId: 'shop/db' }),
    'the tenant knows better': {
      ...definition({ ClientToken: 'order-run-7' }),
      parameters: { ignoredNames: ['ClientToken'] },
    },
  },
  fail: {
    'an argument is called a password; its value stays unsaid': {
      ...definition({ Login: [{ Password: 'correct-horse-7' }, { Password: 'another-horse-8' }] }),
      message: 'What looks like credentials is in: Password.',
    },
    'a variable of a container is': {
      ...definition({
        Overrides: { Environment: [{ Name: 'DB_PASSWORD', Value: 'correct-horse-7' }] },
      }),
      message: 'What looks like credentials is in: DB_PASSWORD.',
    },
    'a function puts an access key somewhere': {
      ...definition({ 'Id.$': `States.Format('AKIA${'IOSFODNN7EXAMPLE'}/{}', $.day)` }),
      message: 'What looks like credentials is in: an intrinsic function.',
    },
    'a header holds an access key, whatever it is called': {
      ...definition({ Headers: { 'X-Id': `AKIA${'IOSFODNN7EXAMPLE'}` } }),
      message: 'What looks like credentials is in: X-Id.',
    },
  },
  none: {
    'it takes a key of the account to read it': {
      facts: {
        DescribeStateMachine: {
          encryptionConfiguration: { type: 'CUSTOMER_MANAGED_KMS_KEY' },
        } as never,
        Definition: { definition: '{}' } as never,
      },
    },
  },
  errors: {
    'the definition is no JSON': {
      facts: {
        DescribeStateMachine: { name: 'charge' } as never,
        Definition: { definition: '{' } as never,
      },
      message: /a definition that is no JSON/,
    },
  },
});
