import { check } from '../../../../functions/checks/ecs/task-definition/root-file-system-read-only.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const task = (...readOnly: (boolean | undefined)[]) => ({
  item: {
    containerDefinitions: readOnly.map((readonlyRootFilesystem, at) => ({
      name: `c${at}`,
      ...(readonlyRootFilesystem !== undefined && { readonlyRootFilesystem }),
    })),
  },
});
const on = (operatingSystemFamily: 'LINUX' | 'WINDOWS_SERVER_2022_CORE') => ({
  runtimePlatform: { operatingSystemFamily },
});

describeCheck(check, {
  pass: {
    'none can': task(true, true),
    'none can, on Linux': { item: { ...task(true).item, ...on('LINUX') } },
  },
  fail: {
    'one can, one says nothing': {
      ...task(true, false, undefined),
      message: 'Containers that can write to it: c1, c2.',
    },
  },
  errors: {
    'the answer holds no containers': { item: {}, message: /without containerDefinitions/ },
  },
  skips: {
    'tasks on Windows': { item: { ...task(false).item, ...on('WINDOWS_SERVER_2022_CORE') } },
  },
});
