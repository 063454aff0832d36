import { describe, expect, it } from 'vitest';
import { guardrail } from '../../../../functions/checks/bedrock/guardrail/guardrail.resource.ts';
import { check } from '../../../../functions/checks/bedrock/guardrail/prompt-attacks-filtered.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const filtering = (...filters: object[]) => ({
  item: { status: 'READY' } as never,
  facts: { GetGuardrail: { name: 'g', contentPolicy: { filters } } as never },
});
const attacks = { type: 'PROMPT_ATTACK', inputStrength: 'HIGH', outputStrength: 'NONE' };
const none = 'The guardrail has no filter of prompt attacks.';
const idle = 'The filter of prompt attacks blocks nothing.';

describeCheck(check, {
  pass: {
    'it filters them': filtering({ type: 'HATE', inputStrength: 'LOW' }, attacks),
    'it blocks them, as it says': filtering({
      ...attacks,
      inputAction: 'BLOCK',
      inputEnabled: true,
    }),
  },
  fail: {
    'it filters other things': {
      ...filtering({ type: 'HATE', inputStrength: 'LOW' }),
      message: none,
    },
    'its filter is of no strength': {
      ...filtering({ ...attacks, inputStrength: 'NONE' }),
      message: none,
    },
    'its filter only looks': { ...filtering({ ...attacks, inputAction: 'NONE' }), message: idle },
    'its filter is off': { ...filtering({ ...attacks, inputEnabled: false }), message: idle },
    'it has no filters': {
      ...filtering(),
      facts: { GetGuardrail: { name: 'g', contentPolicy: {} } as never },
      message: none,
    },
    'it has no content policy': {
      ...filtering(),
      facts: { GetGuardrail: { name: 'g' } as never },
      message: none,
    },
  },
  errors: {
    'it was not described': {
      ...filtering(),
      facts: { GetGuardrail: undefined },
      message: /without the guardrail/,
    },
  },
  skips: { 'one that is being deleted': { item: { status: 'DELETING' } as never } },
});

describe('the version that is judged', () => {
  const scope = { accountId: '123456789012', partition: 'aws', region: 'us-east-1' } as const;
  const asked = (...versions: string[]) =>
    guardrail.facts.GetGuardrail.input({ arn: 'g' } as never, scope, new Date(), {
      guardrails: versions.map((version) => ({ version })),
    });

  it.each([
    ['is the newest', ['DRAFT', '9', '10', '2'], '10'],
    ['is the draft where there is no other', ['DRAFT'], 'DRAFT'],
  ])('%s', (_, versions, guardrailVersion) => {
    expect(asked(...versions)).toEqual({ guardrailIdentifier: 'g', guardrailVersion });
  });

  it('is never a guess', () => {
    expect(() => asked('DRAFT', 'latest')).toThrow(/that is none: latest/);
  });
});
