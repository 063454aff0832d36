import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { stage } from './stage.resource.ts';

export const check = defineCheck(stage, {
  id: 'apigateway-stage-cache-encrypted',
  title: 'Stages of REST APIs encrypt what they cache',
  severity: 'low',
  category: 'security',
  why: 'Answers of the API, and with them whatever personal data they hold, lie in the cache as they were sent.',
  fix: 'Encrypt the cached data, for each method that is cached.',
  docs: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html',
  appliesTo: ({ cacheClusterEnabled }) => answered(cacheClusterEnabled, 'cacheClusterEnabled'),

  evaluate({ item }) {
    // None is cached unless it is set: https://docs.aws.amazon.com/apigateway/latest/api/API_Stage.html
    const plain = Object.entries(item.methodSettings ?? {})
      .filter(([, setting = {}]) => answered(setting.cachingEnabled, 'cachingEnabled'))
      .filter(([, setting = {}]) => !answered(setting.cacheDataEncrypted, 'cacheDataEncrypted'))
      .map(([path]) => path.replaceAll('~1', '/'));
    if (plain.length === 0) return pass();
    return fail(`Cached without encryption: ${plain.join(', ')}.`);
  },
});
