import { check } from '../../../../functions/checks/redshift-serverless/namespace/names-not-default.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const namespace = (adminUsername: string, dbName: string) => ({
  item: { status: 'AVAILABLE' as const, adminUsername, dbName },
});

describeCheck(check, {
  pass: { 'both are its own': namespace('warden', 'sales') },
  fail: {
    'the database is not': {
      ...namespace('warden', 'dev'),
      message: 'Called by the default name: the database "dev".',
    },
    'neither is': {
      ...namespace('admin', 'dev'),
      message: 'Called by the default name: the admin "admin" and the database "dev".',
    },
  },
});
