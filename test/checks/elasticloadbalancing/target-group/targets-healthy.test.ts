import type { TargetHealthStateEnum } from '../../../../functions/checks/elasticloadbalancing/shapes.generated.ts';
import { check } from '../../../../functions/checks/elasticloadbalancing/target-group/targets-healthy.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const targets = (...states: TargetHealthStateEnum[]) => ({
  facts: {
    DescribeTargetHealth: {
      TargetHealthDescriptions: states.map((State) => ({ TargetHealth: { State } })),
    },
  },
});

describeCheck(check, {
  pass: {
    'all targets are healthy': targets('healthy', 'healthy'),
    'a target is only just registered, another on its way out': targets('initial', 'draining'),
    'health checks are not made': targets('unavailable', 'unused'),
    'no target is registered': targets(),
  },
  fail: {
    'a target is not healthy': {
      ...targets('healthy', 'unhealthy', 'initial'),
      message: 'Unhealthy: 1 of 3 targets.',
    },
  },
});
