import { describe, expect, it } from 'vitest';
import type { FoundStack } from '../../../../bin/doctor/examine/stacks.ts';
import { outputsOf } from '../../../../bin/doctor/trial/trial.ts';
import { stageConfig } from '../../../../lib/config/stages.ts';

const stack = (outputs: FoundStack['outputs']): FoundStack => ({
  name: 'stack',
  status: 'CREATE_COMPLETE',
  isProtected: false,
  outputs,
  resources: [],
});
const inventory = {
  data: stack({ UserPoolId: 'pool' }),
  run: stack({ StateMachineArn: 'machine' }),
  api: stack({ ApiUrl: 'https://api.example.com/api/v1' }),
  web: stack({ DashboardUrl: 'https://dashboard.example.com' }),
};
const open = { config: stageConfig('dev') };
const refusing = { config: { ...stageConfig('dev'), refuseDirectCalls: true } };

describe('a trial', () => {
  it.each([
    ['at its own address', open, {}, 'https://api.example.com'],
    ['at the address that it does not refuse', refusing, {}, 'https://dashboard.example.com'],
    [
      'where it is told',
      refusing,
      { apiUrl: 'https://own.example.com/' },
      'https://own.example.com',
    ],
  ])('asks the API %s', (_, place, options, apiUrl) => {
    expect(outputsOf(place, inventory, options)).toEqual({
      userPoolId: 'pool',
      stateMachineArn: 'machine',
      apiUrl,
    });
  });

  it('asks at no other address than the one that would answer', () => {
    const { web: _, ...withoutWeb } = inventory;

    expect(outputsOf(refusing, withoutWeb, {})).toBeUndefined();
    expect(outputsOf(open, withoutWeb, {})).toBeDefined();
  });
});
