import { describe, expect, it } from 'vitest';
import { selectChecks } from '../../../../bin/roundsman/command-line/selection.ts';
import { bucketChecks } from '../../../support/checks/bucket-checks.ts';

describe('a selection', () => {
  it.each([
    [{}, ['s3-bucket-short-named', 's3-bucket-versioned']],
    [{ severity: ['high', 'critical'] }, ['s3-bucket-versioned']],
    [{ checks: ['s3-bucket-short-named'] }, ['s3-bucket-short-named']],
    [{ services: ['s3'], severity: ['low'] }, ['s3-bucket-short-named']],
  ])('holds what meets all conditions: %j', (selection, ids) => {
    expect(selectChecks(selection, bucketChecks).map(({ id }) => id)).toEqual(ids);
  });

  it.each([
    [{ services: ['s4'] }, 'Unknown service "s4". Did you mean "s3"? Valid: s3.'],
    [{ severity: ['hihg'] }, 'Did you mean "high"? Valid: critical, high, medium, low.'],
    [
      { checks: ['s3-bucket-versionned'] },
      'Did you mean "s3-bucket-versioned"? "roundsman checks"',
    ],
    [{ checks: ['whatever'] }, 'Unknown check "whatever". "roundsman checks" lists all.'],
    [{ severity: ['low'], checks: ['s3-bucket-versioned'] }, 'No check meets all'],
  ])(
    'refuses a name that does not exist, and one that leaves nothing: %j',
    (selection, message) => {
      expect(() => selectChecks(selection, bucketChecks)).toThrow(message);
    },
  );
});
