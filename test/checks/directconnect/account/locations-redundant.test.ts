import { check } from '../../../../functions/checks/directconnect/account/locations-redundant.check.ts';
import type { ConnectionState } from '../../../../functions/checks/directconnect/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const at = (location: string, connectionState: ConnectionState = 'available') => ({
  location,
  connectionState,
});
const to = (...connections: ReturnType<typeof at>[]) => ({
  item: undefined,
  related: { connections },
});
const message = 'In the regions that were looked at, all connections end at EqDC2.';

describeCheck(check, {
  pass: {
    'they end at two locations': to(at('EqDC2'), at('CSVA1')),
    'one of two is down': to(at('EqDC2'), at('CSVA1', 'down')),
    'nobody knows how one of two is': to(at('EqDC2'), at('CSVA1', 'unknown')),
  },
  fail: {
    'there is one': { ...to(at('EqDC2')), message },
    'both end at one location': { ...to(at('EqDC2'), at('EqDC2')), message },
    'the second was only ordered': { ...to(at('EqDC2'), at('CSVA1', 'requested')), message },
    'the second was deleted': { ...to(at('EqDC2'), at('CSVA1', 'deleted')), message },
  },
  none: {
    'there is none': to(),
    'the first was only ordered': to(at('EqDC2', 'ordering')),
  },
  errors: {
    'the state is not known': {
      ...to(at('EqDC2', 'odd' as ConnectionState)),
      message: /"odd"/,
    },
  },
});
