import { check } from '../../../../functions/checks/rds/db-instance/certificate-not-expiring.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const instance = (until: string, more: object = {}) => ({
  item: {
    Engine: 'mysql',
    DBInstanceStatus: 'available',
    CertificateDetails: { CAIdentifier: 'rds-ca-rsa2048-g1', ValidTill: new Date(until) },
    ...more,
  },
  now: new Date('2026-11-21T06:00:00Z'),
});

describeCheck(check, {
  pass: {
    'it is valid for a year': instance('2027-11-21T06:00:00Z'),
    'it is valid for 30 days': instance('2026-12-21T06:00:00Z'),
    'the tenant allows less': {
      ...instance('2026-11-28T06:00:00Z'),
      parameters: { leastDays: 7 },
    },
    'a member of a cluster has one, too': instance('2027-11-21T06:00:00Z', {
      DBClusterIdentifier: 'c',
    }),
  },
  fail: {
    'it is valid for a little less than 30 days': {
      ...instance('2026-12-21T05:59:00Z'),
      message: 'The certificate expires in 29 days.',
    },
    'the tenant asks for more': {
      ...instance('2027-01-01T06:00:00Z'),
      parameters: { leastDays: 60 },
      message: 'The certificate expires in 41 days.',
    },
    'it has expired': {
      ...instance('2026-11-20T06:00:00Z'),
      message: 'The certificate expired 1 day ago.',
    },
  },
  errors: {
    'the answer holds no certificate': {
      ...instance('2026-12-21T06:00:00Z', { CertificateDetails: undefined }),
      message: /without CertificateDetails.ValidTill/,
    },
  },
  skips: {
    'it is being made': instance('2026-11-22T06:00:00Z', { DBInstanceStatus: 'creating' }),
    'RDS Custom': instance('2026-11-22T06:00:00Z', { Engine: 'custom-sqlserver-ee' }),
  },
});
