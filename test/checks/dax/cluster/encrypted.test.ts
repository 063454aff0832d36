import { check } from '../../../../functions/checks/dax/cluster/encrypted.check.ts';
import type { SSEStatus } from '../../../../functions/checks/dax/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// A word may be newer than the list.
const cluster = (Status: string) => ({
  item: { Status: 'available', SSEDescription: { Status: Status as SSEStatus } },
});
const message = 'The cluster is not encrypted at rest.';

describeCheck(check, {
  pass: { 'it is encrypted': cluster('ENABLED') },
  fail: {
    'it is not': { ...cluster('DISABLED'), message },
    'encryption is being turned off': { ...cluster('DISABLING'), message },
  },
  none: { 'encryption is being turned on': cluster('ENABLING') },
  errors: {
    'the word is not known': { ...cluster('PAUSED'), message: /"PAUSED" is no known status/ },
    'nothing is said of it': { item: { Status: 'available' }, message: /without SSEDescription/ },
  },
  skips: {
    'one that is being made': { item: { Status: 'creating' } },
    'one that is being deleted': { item: { Status: 'deleting' } },
  },
});
