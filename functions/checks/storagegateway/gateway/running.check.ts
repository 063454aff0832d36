import { defineCheck, fail, pass } from '../../../core/check.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import { gateway } from './gateway.resource.ts';

export const check = defineCheck(gateway, {
  id: 'storagegateway-gateway-running',
  title: 'Storage gateways run',
  severity: 'high',
  category: 'health',
  why: 'Shares and volumes of the gateway cannot be used, and what was written to its cache has not come to AWS.',
  fix: 'Start the gateway, look at its host and its way to AWS; delete it if it is no longer needed.',
  docs: 'https://docs.aws.amazon.com/storagegateway/latest/APIReference/API_DescribeGatewayInformation.html',
  needs: ['DescribeGatewayInformation'],

  evaluate({ item: { GatewayOperationalState: operational }, facts }) {
    const use = kindOfWord(operational, 'GatewayOperationalState', {
      on: ['ACTIVE'],
      off: ['DISABLED', 'SHUTDOWN'],
    });
    if (!facts.DescribeGatewayInformation) return fail('The gateway is not connected to AWS.');
    const { GatewayState: state } = facts.DescribeGatewayInformation;
    const run = kindOfWord(state, 'GatewayState', { on: ['RUNNING'], off: ['SHUTDOWN'] });
    if (use === 'on' && run === 'on') return pass();
    return fail(`The gateway is ${operational}, its state ${state}.`);
  },
});
