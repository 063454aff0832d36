import { check } from '../../../../functions/checks/events/connection/authorized.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const inState = (ConnectionState: string, StateReason?: string) => ({
  item: { ConnectionState, ...(StateReason && { StateReason }) } as never,
});

describeCheck(check, {
  pass: {
    'a public API took its credentials': inState('AUTHORIZED'),
    'a private API is reached, of which there is a note': inState('ACTIVE', 'Connected.'),
  },
  fail: {
    'its credentials were refused': {
      ...inState('DEAUTHORIZED', 'The secret was deleted.'),
      message: 'The connection is in the state DEAUTHORIZED: The secret was deleted.',
    },
    'its endpoint is not reached, and nobody says why': {
      ...inState('FAILED_CONNECTIVITY'),
      message: 'The connection is in the state FAILED_CONNECTIVITY.',
    },
  },
  none: {
    'it is being made': inState('CREATING'),
    'it is being authorised': inState('AUTHORIZING'),
    'it is being changed': inState('UPDATING'),
    'somebody takes its credentials away': inState('DEAUTHORIZING'),
  },
  errors: {
    'the state is not known': { ...inState('DORMANT'), message: /"DORMANT", which is not known/ },
    'there is no state': { item: { Name: 'c' }, message: /without ConnectionState/ },
  },
  skips: { 'one that is being deleted': inState('DELETING') },
});
