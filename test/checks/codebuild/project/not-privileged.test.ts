import { check } from '../../../../functions/checks/codebuild/project/not-privileged.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const environment = {
  type: 'LINUX_CONTAINER',
  image: 'i',
  computeType: 'BUILD_GENERAL1_SMALL',
} as const;
const of = (privilegedMode: boolean) => ({
  item: { name: 'p', environment: { ...environment, privilegedMode } },
});

describeCheck(check, {
  pass: {
    'the mode is off': of(false),
    'nothing is said of it': { item: { name: 'p', environment } },
  },
  fail: {
    'the mode is on': { ...of(true), message: 'Builds run in privileged mode.' },
  },
  errors: {
    'the environment is not answered': { item: { name: 'p' }, message: /without environment/ },
  },
});
