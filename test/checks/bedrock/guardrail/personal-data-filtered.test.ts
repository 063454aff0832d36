import { check } from '../../../../functions/checks/bedrock/guardrail/personal-data-filtered.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const guardrail = (settings: object) => ({
  item: { status: 'READY' } as never,
  facts: { GetGuardrail: { name: 'g', ...settings } as never },
});
const policy = (sensitiveInformationPolicy: object) => guardrail({ sensitiveInformationPolicy });
const email = { type: 'EMAIL', action: 'ANONYMIZE' };
const message = 'The guardrail filters no personal data.';

describeCheck(check, {
  pass: {
    'it masks addresses': policy({ piiEntities: [email] }),
    'it blocks them in answers alone': policy({
      piiEntities: [
        {
          ...email,
          action: 'BLOCK',
          inputEnabled: false,
          outputEnabled: true,
          inputAction: 'NONE',
          outputAction: 'BLOCK',
        },
      ],
    }),
  },
  fail: {
    'it only looks at addresses': {
      ...policy({ piiEntities: [{ ...email, action: 'NONE' }] }),
      message,
    },
    'its filter is off both ways': {
      ...policy({ piiEntities: [{ ...email, inputEnabled: false, outputEnabled: false }] }),
      message,
    },
    'it has no kinds': { ...policy({ piiEntities: [] }), message },
    'its policy is empty': { ...policy({}), message },
    'it has no policy': { ...guardrail({}), message },
  },
  none: { 'it looks for patterns of its own': policy({ regexes: [{ name: 'customer number' }] }) },
  errors: {
    'it is not said what happens': {
      ...policy({ piiEntities: [{ type: 'EMAIL' }] }),
      message: /without action/,
    },
    'it was not described': {
      ...guardrail({}),
      facts: { GetGuardrail: undefined },
      message: /without the guardrail/,
    },
  },
  skips: { 'one that is being deleted': { item: { status: 'DELETING' } as never } },
});
