import { check } from '../../../../functions/checks/datapipeline/pipeline/without-credentials.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const definition = (fields: object[], more: object = {}) => ({
  facts: {
    GetPipelineDefinition: {
      pipelineObjects: [{ id: 'Database', name: 'Database', fields }],
      ...more,
    } as never,
  },
});
const host = { key: 'host', stringValue: 'db.example.com' };

describeCheck(check, {
  pass: {
    'its fields are harmless': definition([host, { key: 'schedule', refValue: 'Daily' }]),
    'the password is one that is encrypted': definition([
      { key: '*password', stringValue: 'correct-horse-7' },
    ]),
    'an expression puts it in': definition([{ key: 'password', stringValue: '#{*myPassword}' }]),
    'the tenant knows better': {
      ...definition([{ key: 'csrfToken', stringValue: 'X-Csrf-1' }]),
      parameters: { ignoredNames: ['csrfToken'] },
    },
    'its parameters are harmless': definition([host], {
      parameterObjects: [{ id: 'myTable', attributes: [{ key: 'type', stringValue: 'String' }] }],
      parameterValues: [{ id: 'myTable', stringValue: 'orders' }],
    }),
  },
  fail: {
    'a field is called a password; its value stays unsaid': {
      ...definition([host, { key: 'password', stringValue: 'correct-horse-7' }]),
      message: 'What looks like credentials is in: password.',
    },
    'the default of a parameter is one': {
      ...definition([host], {
        parameterObjects: [
          { id: 'dbPassword', attributes: [{ key: 'default', stringValue: 'correct-horse-7' }] },
        ],
      }),
      message: 'What looks like credentials is in: dbPassword.',
    },
    'the value of a parameter is one': {
      ...definition([host], {
        parameterValues: [{ id: 'dbPassword', stringValue: 'correct-horse-7' }],
      }),
      message: 'What looks like credentials is in: dbPassword.',
    },
  },
  errors: {
    'there are no objects': {
      facts: { GetPipelineDefinition: { parameterValues: [] } as never },
      message: /without pipelineObjects/,
    },
  },
});
