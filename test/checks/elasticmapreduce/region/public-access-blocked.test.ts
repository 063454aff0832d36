import { check } from '../../../../functions/checks/elasticmapreduce/region/public-access-blocked.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const settings = (BlockPublicSecurityGroupRules: boolean, ranges?: object[]) => ({
  item: {
    BlockPublicAccessConfiguration: {
      BlockPublicSecurityGroupRules,
      ...(ranges && { PermittedPublicSecurityGroupRuleRanges: ranges }),
    },
  } as never,
});

describeCheck(check, {
  pass: {
    'it is on, as it is by default': settings(true, [{ MinRange: 22, MaxRange: 22 }]),
    'it is on without the end of the range': settings(true, [{ MinRange: 22 }]),
    'it is on without an exception': settings(true, []),
    'it is on, and no exceptions are answered': settings(true),
  },
  fail: {
    'it is off': {
      ...settings(false, [{ MinRange: 0, MaxRange: 65_535 }]),
      message: 'Block public access is off in this region.',
    },
    'another port may be open': {
      ...settings(true, [
        { MinRange: 22, MaxRange: 22 },
        { MinRange: 8088, MaxRange: 8088 },
      ]),
      message: 'Ports that may be open to everybody: 8088.',
    },
    'a range around port 22 may be open': {
      ...settings(true, [{ MinRange: 22, MaxRange: 23 }]),
      message: 'Ports that may be open to everybody: 22-23.',
    },
  },
});
