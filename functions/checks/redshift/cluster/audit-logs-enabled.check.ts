import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

export const check = defineCheck(cluster, {
  id: 'redshift-cluster-audit-logs-enabled',
  title: 'Redshift audit logging is on',
  severity: 'medium',
  category: 'security',
  why: 'Without audit logs nobody can tell later who connected, and which users and rights were changed.',
  fix: 'Turn on audit logging, to CloudWatch Logs or to a bucket that Redshift may write to.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/db-auditing.html',
  needs: ['DescribeLoggingStatus'],

  evaluate({ facts }) {
    const status = answered(facts.DescribeLoggingStatus, 'DescribeLoggingStatus');
    if (!answered(status.LoggingEnabled, 'LoggingEnabled')) return fail('Audit logging is off.');
    // Both times are left out until something was delivered, or failed to be.
    const { LastFailureTime: failed, LastSuccessfulDeliveryTime: delivered } = status;
    if (failed === undefined || (delivered !== undefined && delivered >= failed)) return pass();
    const reason = status.LastFailureMessage ? `: ${status.LastFailureMessage}` : '';
    return fail(`Audit logs were last not delivered${reason.replace(/\.$/, '')}.`);
  },
});
