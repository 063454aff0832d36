import { check } from '../../../../functions/checks/ecs/service/platform-version-current.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const on = (platformVersion: string, platformFamily?: string) => ({
  platformVersion,
  ...(platformFamily && { platformFamily }),
});
const message = 'The service is held to platform version 1.3.0.';

describeCheck(check, {
  pass: {
    'it follows the latest': { item: on('LATEST') },
    'it is held to the latest of Linux': { item: on('1.4.0', 'Linux') },
    'it is held to the latest of Windows': { item: on('1.0.0', 'WINDOWS_SERVER_2022_CORE') },
    'there is a newer one than is known here': { item: on('1.10.0', 'LINUX') },
    'its task sets follow the latest': { item: { taskSets: [on('LATEST')] } },
  },
  fail: {
    'it is held to an old one': { item: on('1.3.0', 'Linux'), message },
    'one of its task sets is': {
      item: { taskSets: [on('1.3.0', 'Linux'), on('1.4.0', 'Linux')] },
      message,
    },
    'what is the latest of Windows is old for Linux': {
      item: on('1.0.0', 'Linux'),
      message: 'The service is held to platform version 1.0.0.',
    },
  },
  errors: {
    'the family is missing': { item: on('1.3.0'), message: /without platformFamily/ },
    'the family is unknown': {
      item: on('1.3.0', 'BeOS'),
      message: /does not know the family BeOS/,
    },
  },
  skips: {
    'a service that Fargate does not host': { item: { launchType: 'EC2' } },
    'a service that was deleted': { item: { ...on('1.3.0', 'Linux'), status: 'INACTIVE' } },
  },
});
