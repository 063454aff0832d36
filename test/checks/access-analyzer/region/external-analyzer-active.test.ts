import type { AnalyzerSummary } from '../../../../functions/checks/access-analyzer/accessanalyzer.shapes.generated.ts';
import { check } from '../../../../functions/checks/access-analyzer/region/external-analyzer-active.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const analyzer: AnalyzerSummary = {
  arn: 'arn:aws:access-analyzer:eu-west-1:123456789012:analyzer/own',
  name: 'own',
  type: 'ACCOUNT',
  createdAt: new Date('2026-01-01T00:00:00Z'),
  status: 'ACTIVE',
};
const unused: AnalyzerSummary = { ...analyzer, type: 'ACCOUNT_UNUSED_ACCESS' };
const region = (...analyzers: AnalyzerSummary[]) => ({ related: { analyzers } });
const none =
  'There is no analyzer of external access; that of an organization is seen in its own account alone.';

describeCheck(check, {
  pass: {
    'the account has one': region(analyzer),
    'the organization has one here': region({ ...analyzer, type: 'ORGANIZATION' }),
    'one of several is active': region({ ...analyzer, status: 'FAILED' }, unused, analyzer),
  },
  fail: {
    'there is none': { ...region(), message: none },
    'there is one of unused access alone': { ...region(unused), message: none },
    'it failed': {
      ...region({ ...analyzer, status: 'FAILED' }),
      message: 'The analyzer is FAILED.',
    },
    'it is disabled': {
      ...region({ ...analyzer, status: 'DISABLED' }),
      message: 'The analyzer is DISABLED.',
    },
  },
  none: { 'it is being made': region({ ...analyzer, status: 'CREATING' }) },
  errors: {
    'AWS has a new status': {
      // A word that AWS's model does not have.
      ...region({ ...analyzer, status: 'ASLEEP' as 'ACTIVE' }),
      message: /"ASLEEP", which is not known/,
    },
  },
});
