import { check } from '../../../../functions/checks/rds/db-proxy/available.check.ts';
import type { DBProxyStatus } from '../../../../functions/checks/rds/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

// A word that the model does not have may arrive all the same.
const being = (Status: string) => ({ item: { Status: Status as DBProxyStatus } });

describeCheck(check, {
  pass: {
    'it is available': being('available'),
    'its settings are changed': being('modifying'),
  },
  fail: {
    'it lacks limits': {
      ...being('insufficient-resource-limits'),
      message: 'The status is insufficient-resource-limits.',
    },
    'it has no network': {
      ...being('incompatible-network'),
      message: 'The status is incompatible-network.',
    },
    'it was suspended': { ...being('suspended'), message: 'The status is suspended.' },
  },
  errors: {
    'a word that AWS does not document': {
      ...being('unwell'),
      message: /"unwell", which is not known/,
    },
    'the answer does not say': { item: {}, message: /without Status/ },
  },
  none: {
    'it is being made': being('creating'),
    'it is being deleted': being('deleting'),
    'it comes back': being('reactivating'),
  },
});
