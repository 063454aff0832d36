import { Runtime } from '@aws-sdk/client-lambda';
import { describe, expect, it } from 'vitest';
import { deprecationOf } from '../../../../functions/checks/lambda/function/lambda-runtimes.judgement.ts';
import { IncompleteAnswerError } from '../../../../functions/core/errors.ts';

describe('the table of runtimes', () => {
  it('knows every runtime that the SDK knows: a newer SDK asks for a newer table', () => {
    const unknown = Object.values(Runtime).filter((runtime) => {
      try {
        deprecationOf(runtime);
        return false;
      } catch {
        return true;
      }
    });

    expect(unknown).toEqual([]);
  });

  it('holds dates that exist', () => {
    for (const runtime of Object.values(Runtime)) {
      const date = deprecationOf(runtime);
      if (date) expect(date.getTime(), runtime).toBeGreaterThan(Date.UTC(2016, 0));
    }
  });

  it('throws on a runtime that it does not know, which is no bug of ours', () => {
    expect(() => deprecationOf('cobol85')).toThrow(IncompleteAnswerError);
    expect(() => deprecationOf('cobol85')).toThrow(/does not know cobol85/);
  });
});
