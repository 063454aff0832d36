import { check } from '../../../../functions/checks/memorydb/cluster/encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const cluster = (TLSEnabled: boolean, Status = 'available') => ({ item: { Status, TLSEnabled } });

describeCheck(check, {
  pass: { 'it is so': cluster(true), 'it is so while it is updated': cluster(true, 'Updating') },
  fail: { 'it is not': { ...cluster(false), message: 'Traffic is not encrypted.' } },
  errors: {
    'nothing is said of it': { item: { Status: 'available' }, message: /without TLSEnabled/ },
  },
  skips: { 'one that is being deleted': cluster(false, 'deleting') },
});
