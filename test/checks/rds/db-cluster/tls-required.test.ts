import { check } from '../../../../functions/checks/rds/db-cluster/tls-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (Engine: string, EngineVersion: string, ...statuses: readonly string[]) => ({
  Engine,
  EngineVersion,
  DBClusterParameterGroup: 'own',
  DBClusterMembers: statuses.map((DBClusterParameterGroupStatus) => ({
    DBClusterParameterGroupStatus,
  })),
});
const parameter = (ParameterName: string, ParameterValue?: string, ApplyType = 'dynamic') => ({
  DescribeDBClusterParameters: {
    Parameters: [{ ParameterName, ApplyType, ...(ParameterValue && { ParameterValue }) }],
  },
});
const mysql = '8.0.mysql_aurora.3.08.0';

describeCheck(check, {
  pass: {
    'Aurora PostgreSQL refuses plain connections': {
      item: cluster('aurora-postgresql', '16.6', 'in-sync', 'in-sync'),
      facts: parameter('rds.force_ssl', '1'),
    },
    'Aurora MySQL does': {
      item: cluster('aurora-mysql', mysql, 'in-sync'),
      facts: parameter('require_secure_transport', 'ON'),
    },
    'a Multi-AZ cluster does': {
      item: cluster('postgres', '16.4', 'in-sync'),
      facts: parameter('rds.force_ssl', '1'),
    },
    'it has no instance yet': {
      item: cluster('aurora-mysql', mysql),
      facts: parameter('require_secure_transport', 'ON'),
    },
  },
  fail: {
    'Aurora MySQL keeps to its default': {
      item: cluster('aurora-mysql', mysql, 'in-sync'),
      facts: parameter('require_secure_transport'),
      message:
        'Plain connections are accepted: parameter group own leaves require_secure_transport off.',
    },
    'Aurora PostgreSQL 16 keeps to its default': {
      item: cluster('aurora-postgresql', '16.6', 'in-sync'),
      facts: parameter('rds.force_ssl', '0'),
      message: 'Plain connections are accepted: parameter group own leaves rds.force_ssl off.',
    },
    'one instance has yet to restart': {
      item: cluster('aurora-postgresql', '16.6', 'in-sync', 'pending-reboot'),
      facts: parameter('rds.force_ssl', '1', 'static'),
      message: 'Parameter group own sets rds.force_ssl, but is not in effect yet: pending-reboot.',
    },
  },
  errors: {
    'Aurora PostgreSQL 17 is on by default, and its value is missing': {
      item: cluster('aurora-postgresql', '17.4', 'in-sync'),
      facts: parameter('rds.force_ssl'),
      message: /without a value of rds.force_ssl/,
    },
  },
  skips: {
    'an engine without such a parameter': { item: cluster('aurora', '5.6.10a') },
    'a cluster of DocumentDB': { item: cluster('docdb', '5.0.0') },
  },
});
