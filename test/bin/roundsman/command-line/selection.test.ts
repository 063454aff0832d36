import { describe, expect, it } from 'vitest';
import { selectChecks, unpaidOf } from '../../../../bin/roundsman/command-line/selection.ts';
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

describe('checks for whose calls AWS charges', () => {
  const [free, versioned] = bucketChecks;
  if (!free || !versioned) throw new Error('There are always two checks.');
  const { GetVersioning, ...facts } = versioned.resource.facts;
  const priced = { ...GetVersioning, paid: 'https://docs.aws.amazon.com/' } as const;
  const resource = { ...versioned.resource, facts: { ...facts, GetVersioning: priced } };
  const paid = { ...versioned, resource } as typeof versioned;
  const all = [free, paid];

  it('are left out of a scan that does not name them, and said to be', () => {
    expect(unpaidOf({}, all)).toEqual({ checks: [free], unpaid: [paid] });
    expect(unpaidOf({ checks: [paid.id] }, [paid])).toEqual({ checks: [paid], unpaid: [] });
  });

  it('are all there is to a scan only when they are named', () => {
    expect(() => unpaidOf({ services: ['s3'] }, [paid])).toThrow(
      `To run them: --checks ${paid.id}`,
    );
  });
});
