import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { GetGatewayResponse } from '../bedrock-agentcore-control.shapes.generated.ts';
import { gateway } from './gateway.resource.ts';

/** https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-inbound-auth.html */
const authorizers = {
  own: ['CUSTOM_JWT', 'AWS_IAM'],
  // It knows who calls, and leaves it to others what they may do.
  elsewhere: ['AUTHENTICATE_ONLY'],
  none: ['NONE'],
} as const;

export const check = defineCheck(gateway, {
  id: 'bedrock-agentcore-gateway-authorized',
  title: 'Agent gateways ask who calls',
  severity: 'critical',
  category: 'security',
  why: 'Everybody on the internet who learns the address may use the tools behind the gateway, with its permissions.',
  fix: 'Give the gateway an authorizer, of IAM or for JSON web tokens.',
  docs: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-inbound-auth.html',
  needs: ['GetGateway'],

  evaluate({ facts }) {
    const settings = answered(facts.GetGateway, 'the gateway');
    const kind = kindOfWord(settings.authorizerType, 'authorizerType', authorizers);
    if (kind === 'own') return pass();
    if (kind === 'elsewhere' || mayRefuse(settings)) return noVerdict();
    return fail('The gateway has no authorizer.');
  },
});

/** Whether something behind the gateway may refuse a call: what it does is not for us to see. */
const mayRefuse = ({
  policyEngineConfiguration: engine,
  interceptorConfigurations: interceptors = [],
}: GetGatewayResponse): boolean =>
  engine?.mode === 'ENFORCE' ||
  interceptors.some(({ interceptionPoints }) =>
    answered(interceptionPoints, 'interceptionPoints').includes('REQUEST'),
  );
