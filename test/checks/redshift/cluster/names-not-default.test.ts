import { check } from '../../../../functions/checks/redshift/cluster/names-not-default.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (MasterUsername: string, DBName: string) => ({
  item: { ClusterStatus: 'available', MasterUsername, DBName },
});

describeCheck(check, {
  pass: { 'both are its own': cluster('warden', 'sales') },
  fail: {
    'the admin is not': {
      ...cluster('awsuser', 'sales'),
      message: 'Called by the default name: the admin "awsuser".',
    },
    'neither is': {
      ...cluster('awsuser', 'dev'),
      message: 'Called by the default name: the admin "awsuser" and the database "dev".',
    },
  },
});
