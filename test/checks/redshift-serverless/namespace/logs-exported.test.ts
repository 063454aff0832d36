import { check } from '../../../../functions/checks/redshift-serverless/namespace/logs-exported.check.ts';
import type { LogExport } from '../../../../functions/checks/redshift-serverless/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const namespace = (...logExports: LogExport[]) => ({
  item: { status: 'AVAILABLE' as const, logExports },
});

describeCheck(check, {
  pass: {
    'both logs are exported': namespace('connectionlog', 'userlog'),
    'all are': namespace('connectionlog', 'useractivitylog', 'userlog'),
  },
  fail: {
    'none is': { ...namespace(), message: 'Not exported: connectionlog, userlog.' },
    'one is not': {
      ...namespace('connectionlog', 'useractivitylog'),
      message: 'Not exported: userlog.',
    },
  },
  skips: { 'one that is being deleted': { item: { status: 'DELETING' } } },
});
