import { describe, expect, it } from 'vitest';
import type { EmulatorControl } from '../../../local/emulator/control/control.ts';
import { createToldAnswers } from '../../../local/emulator/told/told-answers.ts';
import { ToldError } from '../../../local/emulator/told/value-by-model.ts';
import { placeIn } from '../../../local/samples/places/place.ts';
import { toldServices } from '../../../local/samples/services/told.ts';

/** Refuses what AWS cannot answer, and keeps why. */
async function refusalsOf(contents: 'healthy' | 'faulty', home: boolean) {
  const refusals: string[] = [];
  const told = createToldAnswers();
  // Of an emulator, a told sample needs no more.
  const emulators = {
    endpoint: 'http://127.0.0.1',
    root: (accountId: string) => ({ accessKeyId: accountId, secretAccessKey: 'root' }),
    async tell(one: Parameters<EmulatorControl['tell']>[0]) {
      try {
        await told.tell(one);
      } catch (error) {
        if (!(error instanceof ToldError)) throw error;
        refusals.push(error.message);
      }
    },
  } as EmulatorControl;
  const place = placeIn(emulators, { accountId: '222222222222', region: 'us-east-1', home });
  for (const service of toldServices) await service[contents](place);
  return refusals;
}

describe('what the samples tell', () => {
  it.each([
    ['healthy', true],
    ['healthy', false],
    ['faulty', true],
    ['faulty', false],
  ] as const)('is what AWS can answer: in a %s account, at home: %s', async (contents, home) => {
    expect(await refusalsOf(contents, home)).toEqual([]);
  });
});
