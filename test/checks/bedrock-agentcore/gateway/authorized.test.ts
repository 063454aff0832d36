import { check } from '../../../../functions/checks/bedrock-agentcore/gateway/authorized.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const gateway = (authorizerType: string, more: object = {}) => ({
  item: { status: 'READY' } as never,
  facts: { GetGateway: { authorizerType, ...more } as never },
});
const message = 'The gateway has no authorizer.';
const engine = (mode: string) => ({ policyEngineConfiguration: { mode } });
const interceptor = (...interceptionPoints: string[]) => ({
  interceptorConfigurations: [{ interceptionPoints }],
});

describeCheck(check, {
  pass: {
    'it takes tokens': gateway('CUSTOM_JWT'),
    'it takes identities of IAM': gateway('AWS_IAM'),
  },
  fail: {
    'it asks nobody': { ...gateway('NONE'), message },
    'its policies are only tried out': { ...gateway('NONE', engine('LOG_ONLY')), message },
    'its policies have no mode': {
      ...gateway('NONE', { policyEngineConfiguration: {} }),
      message,
    },
    'only answers are intercepted': { ...gateway('NONE', interceptor('RESPONSE')), message },
  },
  none: {
    'others decide what callers may do': gateway('AUTHENTICATE_ONLY'),
    'policies decide': gateway('NONE', engine('ENFORCE')),
    'a function sees each request': gateway('NONE', interceptor('REQUEST', 'RESPONSE')),
  },
  errors: {
    'the authorizer is not known': { ...gateway('MAGIC'), message: /"MAGIC", which is not known/ },
    'it is not said what is intercepted': {
      ...gateway('NONE', { interceptorConfigurations: [{}] }),
      message: /without interceptionPoints/,
    },
  },
  skips: { 'one that is being deleted': { item: { status: 'DELETING' } as never } },
});
