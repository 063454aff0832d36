import { check } from '../../../../functions/checks/ecs/task-definition/variables-without-credentials.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

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
    'its commands take the password from elsewhere': {
      item: {
        containerDefinitions: [
          {
            name: 'web',
            environment: [],
            entryPoint: ['sh', '-c'],
            command: ['exec serve --password "$DB_PASSWORD"'],
            healthCheck: { command: ['CMD-SHELL', 'curl -f http://localhost/ || exit 1'] },
          },
        ],
      },
    },
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
    'a variable holds a name and a value of its own': {
      ...task({ name: 'CONFIG', value: '{"password":"correct-horse-7"}' }),
      message: 'What looks like credentials is in: CONFIG of web.',
    },
    'its commands hold credentials': {
      item: {
        containerDefinitions: [
          {
            name: 'web',
            entryPoint: ['sh', '-c', 'DB_PASSWORD=correct-horse-7 exec serve'],
            command: ['--api-token', 'Xk9q2LmP7w'],
            healthCheck: { command: ['CMD', 'check', '--password=correct-horse-7'] },
          },
        ],
      },
      message:
        'What looks like credentials is in: entryPoint of web, command of web, the health check of web.',
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
