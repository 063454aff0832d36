import { check } from '../../../../functions/checks/apigateway/stage/cache-encrypted.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const stage = { restApiId: 'a1', stageName: 'prod', cacheClusterEnabled: true };
const cached = (settings: Readonly<Record<string, readonly [boolean, boolean]>>) => ({
  item: {
    ...stage,
    methodSettings: Object.fromEntries(
      Object.entries(settings).map(([path, [cachingEnabled, cacheDataEncrypted]]) => [
        path,
        { cachingEnabled, cacheDataEncrypted },
      ]),
    ),
  },
});

describeCheck(check, {
  pass: {
    'what is cached is encrypted': cached({ '*/*': [true, true], '~1a/GET': [true, true] }),
    'the method that is not encrypted is not cached': cached({ '*/*': [false, false] }),
    'no method is cached': { item: stage },
  },
  fail: {
    'one is not': {
      ...cached({ '*/*': [true, true], '~1pets/GET': [true, false] }),
      message: 'Cached without encryption: /pets/GET.',
    },
  },
  skips: { 'a stage without a cache': { item: { ...stage, cacheClusterEnabled: false } } },
});
