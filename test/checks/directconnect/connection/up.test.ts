import { check } from '../../../../functions/checks/directconnect/connection/up.check.ts';
import type { ConnectionState } from '../../../../functions/checks/directconnect/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (connectionState: ConnectionState) => ({
  item: { ownerAccount: '123456789012', connectionState },
});

describeCheck(check, {
  pass: { 'it is up': of('available') },
  fail: { 'it is down': { ...of('down'), message: 'The link of the connection is down.' } },
  none: { 'nobody knows': of('unknown') },
  skips: {
    'one that was ordered': of('requested'),
    'one that a partner ordered': of('ordering'),
    'one that was deleted': of('deleted'),
    'one of another account': { item: { ...of('down').item, ownerAccount: '999999999999' } },
  },
});
