import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { latestPlatformVersion } from './fargate-platforms.judgement.ts';
import { service } from './service.resource.ts';

export const check = defineCheck(service, {
  id: 'ecs-service-platform-version-current',
  title: 'Fargate services run on the latest platform version',
  severity: 'medium',
  category: 'security',
  why: 'A service that is held to an old platform version misses the fixes of the kernel and of the runtime beneath it.',
  fix: 'Set the platform version to LATEST, and deploy the service anew.',
  docs: 'https://docs.aws.amazon.com/AmazonECS/latest/developerguide/platform-fargate.html',
  // Only what Fargate hosts has one, and left out it is LATEST:
  // https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_Service.html
  appliesTo: ({ platformVersion, taskSets = [] }) =>
    [{ platformVersion }, ...taskSets].some((set) => set.platformVersion !== undefined),

  evaluate({ item }) {
    const old = [item, ...(item.taskSets ?? [])]
      .filter((set) => set.platformVersion && set.platformVersion !== 'LATEST')
      .filter((set) => isOlder(answered(set.platformVersion, 'platformVersion'), latestOf(set)))
      .map((set) => set.platformVersion);
    if (old.length === 0) return pass();
    return fail(`The service is held to platform version ${[...new Set(old)].join(', ')}.`);
  },
});

const latestOf = ({ platformFamily }: { readonly platformFamily?: string | undefined }) =>
  latestPlatformVersion(answered(platformFamily, 'platformFamily'));

const isOlder = (version: string, than: string) =>
  version.localeCompare(than, 'en', { numeric: true }) < 0;
