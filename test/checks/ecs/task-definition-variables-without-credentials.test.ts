import { check } from '../../../functions/checks/ecs/task-definition-variables-without-credentials.check.ts';
import { describeCheck } from '../../support/describe-check.ts';

const task = (...environment: readonly { readonly name?: string; readonly value?: string }[]) => ({
  item: { containerDefinitions: [{ name: 'web', environment: [...environment] }] },
});

describeCheck(check, {
  pass: {
    'variables are harmless': task({ name: 'LEVEL', value: 'info' }),
    'a container has none': { item: { containerDefinitions: [{ name: 'web' }] } },
    'a password is a reference': {
      item: {
        containerDefinitions: [
          {
            name: 'web',
            environment: [],
            secrets: [{ name: 'DB_PASSWORD', valueFrom: 'arn:aws:ssm:us-east-1:1:parameter/db' }],
          },
        ],
      },
    },
    'a variable is empty': task({ name: 'DB_PASSWORD' }),
    'the tenant knows better': {
      ...task({ name: 'CSRF_TOKEN', value: 'X-Csrf' }),
      parameters: { ignoredNames: ['CSRF_TOKEN'] },
    },
  },
  fail: {
    'variables of two containers are credentials; their values stay unsaid': {
      item: {
        containerDefinitions: [
          { name: 'web', environment: [{ name: 'API_KEY', value: 'Xk9' }] },
          { name: 'log', environment: [{ name: 'X', value: `AKIA${'IOSFODNN7EXAMPLE'}` }] },
        ],
      },
      message: 'What looks like credentials is in: API_KEY of web, X of log.',
    },
  },
  errors: {
    'the answer holds no containers': { item: {}, message: /without containerDefinitions/ },
    'a variable has no name': {
      ...task({ value: 'Xk9' }),
      message: /without the name of a variable/,
    },
  },
});
