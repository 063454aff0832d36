import { check } from '../../../../functions/checks/batch/job-definition/without-credentials.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const definition = {
  jobDefinitionName: 'report',
  jobDefinitionArn: 'arn:aws:batch:us-east-1:123456789012:job-definition/report:3',
  revision: 3,
  type: 'container',
};
const container = (containerProperties: {
  readonly environment?: { readonly name?: string; readonly value?: string }[];
  readonly command?: string[];
}) => ({ item: { ...definition, containerProperties } });
const secret = { name: 'DB_PASSWORD', value: 'correct-horse-7' };
const inPassword = 'What looks like credentials is in: DB_PASSWORD.';

describeCheck(check, {
  pass: {
    'variables and commands are harmless': container({
      environment: [{ name: 'LEVEL', value: 'info' }],
      command: ['report', '--month', 'Ref::month'],
    }),
    'it has neither': container({}),
    'a variable is empty': container({ environment: [{ name: 'DB_PASSWORD' }] }),
    'the tenant knows better': {
      ...container({ environment: [secret] }),
      parameters: { ignoredNames: ['DB_PASSWORD'] },
    },
    'a pod has no variables': {
      item: {
        ...definition,
        parameters: { month: 'June' },
        eksProperties: { podProperties: { containers: [{ image: 'report' }] } },
      },
    },
  },
  fail: {
    'a variable is one': { ...container({ environment: [secret] }), message: inPassword },
    'a command takes one': {
      ...container({ command: ['serve', '--password=correct-horse-7'] }),
      message: 'What looks like credentials is in: command.',
    },
    'the default of a parameter is one': {
      item: { ...container({}).item, parameters: { apiToken: 'Xk9q2LmP7w' } },
      message: 'What looks like credentials is in: apiToken.',
    },
    'a variable of a task is one': {
      item: {
        ...definition,
        ecsProperties: {
          taskProperties: [{ containers: [{ image: 'report', environment: [secret] }] }],
        },
      },
      message: inPassword,
    },
    'variables and arguments of a pod are': {
      item: {
        ...definition,
        eksProperties: {
          podProperties: {
            containers: [{ image: 'report', args: ['--password=correct-horse-7'] }],
            initContainers: [{ image: 'migrate', env: [secret] }],
          },
        },
      },
      message: 'What looks like credentials is in: args, DB_PASSWORD.',
    },
    'a variable of some nodes is one': {
      item: {
        ...definition,
        nodeProperties: {
          numNodes: 2,
          mainNode: 0,
          nodeRangeProperties: [
            { targetNodes: '0:0', container: {} },
            { targetNodes: '1:', container: { environment: [secret] } },
          ],
        },
      },
      message: inPassword,
    },
  },
  errors: {
    'there are no containers': { item: definition, message: /without containers/ },
    'a pod has none': {
      item: { ...definition, eksProperties: { podProperties: {} } },
      message: /without containers/,
    },
    'a variable has no name': {
      ...container({ environment: [{ value: 'Xk9' }] }),
      message: /without the name of a variable/,
    },
  },
});
