import { check } from '../../../../functions/checks/rds/documentdb-cluster/tls-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (tls: string | undefined, ...statuses: readonly string[]) => ({
  item: {
    Engine: 'docdb',
    DBClusterParameterGroup: 'own',
    DBClusterMembers: statuses.map((DBClusterParameterGroupStatus) => ({
      DBClusterParameterGroupStatus,
    })),
  },
  facts: {
    DescribeDBClusterParameters: {
      Parameters: [
        { ParameterName: 'audit_logs', ParameterValue: 'disabled' },
        { ParameterName: 'tls', ParameterValue: tls },
      ],
    },
  },
});

describeCheck(check, {
  pass: {
    'TLS is demanded, also 1.0, as by default': cluster('enabled', 'in-sync'),
    'TLS 1.2 is demanded': cluster('tls1.2+', 'in-sync', 'in-sync'),
    'TLS 1.3 is': cluster('tls1.3+', 'in-sync'),
    'modules of FIPS are': cluster('fips-140-3', 'in-sync'),
    'it has no instance yet': cluster('enabled'),
  },
  fail: {
    'plain connections are accepted': {
      ...cluster('disabled', 'in-sync'),
      message: 'Plain connections are accepted: parameter group own has tls disabled.',
    },
    'one instance has yet to restart': {
      ...cluster('enabled', 'in-sync', 'pending-reboot'),
      message: 'Parameter group own demands TLS, but is not in effect yet: pending-reboot.',
    },
  },
  errors: {
    'a value that nobody knows': {
      ...cluster('tls1.4+', 'in-sync'),
      message: /the value "tls1.4\+"/,
    },
    'AWS leaves the value out': {
      ...cluster(undefined, 'in-sync'),
      message: /without a value of tls/,
    },
  },
  skips: { 'an Aurora cluster': { item: { Engine: 'aurora-mysql' } } },
});
