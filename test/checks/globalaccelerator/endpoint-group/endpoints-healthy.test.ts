import { check } from '../../../../functions/checks/globalaccelerator/endpoint-group/endpoints-healthy.check.ts';
import type { HealthState } from '../../../../functions/checks/globalaccelerator/shapes.generated.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const at = (EndpointId: string, HealthState: HealthState, Weight = 128) => ({
  EndpointId,
  HealthState,
  Weight,
});
const of = (...EndpointDescriptions: ReturnType<typeof at>[]) => ({
  item: { EndpointDescriptions },
});

describeCheck(check, {
  pass: {
    'all are healthy': of(at('i-1', 'HEALTHY'), at('i-2', 'HEALTHY')),
    'one that takes no traffic is not': of(at('i-1', 'HEALTHY'), at('i-2', 'UNHEALTHY', 0)),
  },
  fail: {
    'one is not': {
      ...of(at('i-1', 'HEALTHY'), at('i-2', 'UNHEALTHY')),
      message: 'Endpoints that are unhealthy: i-2.',
    },
  },
  none: {
    'one was only added': of(at('i-1', 'HEALTHY'), at('i-2', 'INITIAL')),
    'there is none': of(),
  },
  errors: {
    'the word is not known': { ...of(at('i-1', 'ODD' as 'INITIAL')), message: /"ODD"/ },
    'the endpoints were left out': { item: {}, message: /without EndpointDescriptions/ },
  },
});
