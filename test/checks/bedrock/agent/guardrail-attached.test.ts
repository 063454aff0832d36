import { check } from '../../../../functions/checks/bedrock/agent/guardrail-attached.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const agent = (settings: object) => ({
  item: { agentStatus: 'PREPARED' } as never,
  facts: { GetAgent: { agent: { agentId: 'a', ...settings } as never } },
});
const message = 'The agent has no guardrail.';

describeCheck(check, {
  pass: { 'it has one': agent({ guardrailConfiguration: { guardrailIdentifier: 'g' } }) },
  fail: {
    'it has none': { ...agent({}), message },
    'the settings are empty': { ...agent({ guardrailConfiguration: {} }), message },
  },
  errors: {
    'it was not described': {
      ...agent({}),
      facts: { GetAgent: {} as never },
      message: /without agent/,
    },
  },
  skips: { 'one that is being deleted': { item: { agentStatus: 'DELETING' } as never } },
});
