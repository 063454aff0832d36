import { check } from '../../../../functions/checks/rds/db-instance/tls-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (Engine: string, EngineVersion: string, status = 'in-sync') => ({
  Engine,
  EngineVersion,
  DBParameterGroups: [{ DBParameterGroupName: 'own', ParameterApplyStatus: status }],
});
const parameter = (ParameterName: string, ParameterValue?: string, ApplyType = 'dynamic') => ({
  DescribeDBParameters: {
    Parameters: [{ ParameterName, ApplyType, ...(ParameterValue && { ParameterValue }) }],
  },
});
const off = (name: string) =>
  `Plain connections are accepted: parameter group own leaves ${name} off.`;

describeCheck(check, {
  pass: {
    'PostgreSQL refuses plain connections': {
      item: instance('postgres', '16.4'),
      facts: parameter('rds.force_ssl', '1'),
    },
    'MySQL does': {
      item: instance('mysql', '8.0.41'),
      facts: parameter('require_secure_transport', 'ON'),
    },
    'MariaDB does': {
      item: instance('mariadb', '10.11.9'),
      facts: parameter('require_secure_transport', '1'),
    },
    'SQL Server does': {
      item: instance('sqlserver-se', '15.00.4410.1.v1'),
      facts: parameter('rds.force_ssl', '1', 'static'),
    },
    'another change waits for a restart, and this one needs none': {
      item: instance('postgres', '16.4', 'pending-reboot'),
      facts: parameter('rds.force_ssl', '1'),
    },
  },
  fail: {
    'the parameter is 0': {
      item: instance('postgres', '16.4'),
      facts: parameter('rds.force_ssl', '0'),
      message: off('rds.force_ssl'),
    },
    'MySQL keeps to its default': {
      item: instance('mysql', '8.4.3'),
      facts: parameter('require_secure_transport'),
      message: off('require_secure_transport'),
    },
    'an old MariaDB keeps to its default': {
      item: instance('mariadb', '11.4.5'),
      facts: parameter('require_secure_transport'),
      message: off('require_secure_transport'),
    },
    'an old PostgreSQL keeps to its default': {
      item: instance('postgres', '14.17'),
      facts: { DescribeDBParameters: { Parameters: [] } },
      message: off('rds.force_ssl'),
    },
    'SQL Server has yet to restart': {
      item: instance('sqlserver-web', '16.00.4185.3.v1', 'pending-reboot'),
      facts: parameter('rds.force_ssl', '1', 'static'),
      message: 'Parameter group own sets rds.force_ssl, but is not in effect yet: pending-reboot.',
    },
    'the group could not be applied': {
      item: instance('mysql', '8.0.41', 'failed-to-apply'),
      facts: parameter('require_secure_transport', '1'),
      message:
        'Parameter group own sets require_secure_transport, but is not in effect yet: failed-to-apply.',
    },
  },
  errors: {
    'PostgreSQL 15 is on by default, and its value is missing': {
      item: instance('postgres', '15.2'),
      facts: parameter('rds.force_ssl'),
      message: /without a value of rds.force_ssl/,
    },
    'MariaDB 11.8 is on by default, and its parameter is missing': {
      item: instance('mariadb', '11.8.2'),
      facts: { DescribeDBParameters: { Parameters: [] } },
      message: /without a value of require_secure_transport/,
    },
    'the value is of another kind': {
      item: instance('mysql', '8.0.41'),
      facts: parameter('require_secure_transport', 'maybe'),
      message: /has the value "maybe"/,
    },
    'the version is unreadable': {
      item: instance('postgres', 'newest'),
      facts: parameter('rds.force_ssl'),
      message: /"newest" is not an engine version/,
    },
    'the answer holds no parameters': {
      item: instance('mysql', '8.0.41'),
      facts: { DescribeDBParameters: {} },
      message: /without Parameters/,
    },
    'the instance names no parameter group': {
      item: { Engine: 'mysql', EngineVersion: '8.0.41', DBParameterGroups: [] },
      facts: parameter('require_secure_transport', '1'),
      message: /without DBParameterGroupName/,
    },
  },
  skips: {
    'a member of a cluster': {
      item: { ...instance('aurora-mysql', '8.0.mysql_aurora.3.08.0'), DBClusterIdentifier: 'shop' },
    },
    'Oracle, which is configured by option groups': { item: instance('oracle-ee', '19') },
    Db2: { item: instance('db2-se', '11.5') },
  },
});
