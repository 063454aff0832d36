import { describe, expect, it } from 'vitest';
import { untilUnchanged, VersionConflictError } from '../../../functions/data/store/versioned.ts';

/** An attempt that is overtaken some times before it succeeds, and what it was told each time. */
function overtaken(times: number) {
  const told: boolean[] = [];
  const attempt = async (isAgain: boolean) => {
    told.push(isAgain);
    if (told.length <= times) throw new VersionConflictError('It has changed.');
    return 'saved';
  };
  return { attempt, told };
}

describe('untilUnchanged', () => {
  it('reads and saves anew for as long as somebody else was faster', async () => {
    const { attempt, told } = overtaken(3);

    expect(await untilUnchanged(attempt)).toBe('saved');

    expect(told).toEqual([false, true, true, true]);
  });

  it('tells of the conflict after as many attempts as are made', async () => {
    const { attempt, told } = overtaken(3);

    await expect(untilUnchanged(attempt, 2)).rejects.toThrow(VersionConflictError);

    expect(told).toEqual([false, true]);
  });

  it('repeats nothing that failed for another reason', async () => {
    const told: boolean[] = [];
    const failing = untilUnchanged(async (isAgain) => {
      told.push(isAgain);
      throw new TypeError('A bug.');
    });

    await expect(failing).rejects.toThrow(TypeError);

    expect(told).toEqual([false]);
  });
});
