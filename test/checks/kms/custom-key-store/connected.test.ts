import { check } from '../../../../functions/checks/kms/custom-key-store/connected.check.ts';
import type { CustomKeyStoresListEntry } from '../../../../functions/checks/kms/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const store = (
  ConnectionState: CustomKeyStoresListEntry['ConnectionState'],
  more: CustomKeyStoresListEntry = {},
) => ({ item: { CustomKeyStoreId: 'cks-1234567890abcdef0', ConnectionState, ...more } });

describeCheck(check, {
  pass: { 'it is connected': store('CONNECTED') },
  fail: {
    'it is disconnected': {
      ...store('DISCONNECTED'),
      message: 'The key store is disconnected.',
    },
    'it could not be connected': {
      ...store('FAILED', { ConnectionErrorCode: 'USER_LOCKED_OUT' }),
      message: 'The key store could not be connected: USER_LOCKED_OUT.',
    },
  },
  none: {
    'it is being connected': store('CONNECTING'),
    'it is being disconnected': store('DISCONNECTING'),
  },
  errors: {
    'AWS has a new state': {
      // A word that AWS's model does not have.
      ...store('ASLEEP' as 'CONNECTED'),
      message: /"ASLEEP", which is not known/,
    },
    'it is not said why': { ...store('FAILED'), message: /without ConnectionErrorCode/ },
  },
});
