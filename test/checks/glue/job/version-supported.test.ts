import { check } from '../../../../functions/checks/glue/job/version-supported.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const job = (GlueVersion: string, Name = 'glueetl') => ({
  item: { Command: { Name }, GlueVersion },
});

describeCheck(check, {
  pass: {
    'its version is supported': job('3.0'),
    'its version is newer than is known here': job('10.0', 'gluestreaming'),
    'Glue keeps its version up to date': job('auto'),
  },
  fail: {
    'its version is at its end': {
      ...job('2.0'),
      message: 'The job runs version 2.0 of Glue.',
    },
    'its version is the first': { ...job('0.9'), message: 'The job runs version 0.9 of Glue.' },
    'a tenant wants a newer one': {
      ...job('4.0'),
      parameters: { minimumVersion: '5.0' },
      message: 'The job runs version 4.0 of Glue.',
    },
  },
  errors: {
    'there is no version': {
      item: { Command: { Name: 'glueetl' } },
      message: /without GlueVersion/,
    },
    'the version is none': { ...job('latest'), message: /not known: latest/ },
  },
  skips: {
    'a job of the Python shell': job('1.0', 'pythonshell'),
    'a job of Ray': job('2.4', 'glueray'),
    'a job of no command that is named': { item: { Command: {}, GlueVersion: '2.0' } },
  },
});
