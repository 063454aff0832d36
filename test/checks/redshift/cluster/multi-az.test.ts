import { check } from '../../../../functions/checks/redshift/cluster/multi-az.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (MultiAZ: string) => ({ item: { ClusterStatus: 'available', MultiAZ } });
const message = 'The cluster is in one zone.';

describeCheck(check, {
  pass: { 'it spans zones': cluster('Enabled'), 'so it does in other words': cluster('true') },
  fail: {
    'it is in one zone': { ...cluster('Disabled'), message },
    'so it is in other words': { ...cluster('False'), message },
  },
  errors: { 'the word is another': { ...cluster('Enabling'), message: /MultiAZ is "Enabling"/ } },
});
