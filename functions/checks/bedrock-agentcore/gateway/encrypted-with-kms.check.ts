import { defineCheck, fail, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { gateway } from './gateway.resource.ts';

export const check = defineCheck(gateway, {
  id: 'bedrock-agentcore-gateway-encrypted-with-kms',
  title: 'Agent gateways are encrypted with a KMS key of yours',
  severity: 'low',
  category: 'security',
  why: 'Without a key of your own account, no key policy guards what the gateway keeps and no key use is logged.',
  fix: 'Update the gateway with a KMS key.',
  docs: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-encryption.html',
  needs: ['GetGateway'],

  evaluate({ facts }) {
    const settings = answered(facts.GetGateway, 'the gateway');
    // Answered only where one was chosen.
    return settings.kmsKeyArn ? pass() : fail('The gateway has no KMS key of yours.');
  },
});
