import { describe, expect, it } from 'vitest';
import { csv } from '../../../../bin/roundsman/scan/formats/csv.ts';
import { createReporter } from '../../../../bin/roundsman/scan/formats/finding-line.ts';
import { jsonLines } from '../../../../bin/roundsman/scan/formats/json-lines.ts';
import { table } from '../../../../bin/roundsman/scan/formats/table.ts';
import type { ScanStep } from '../../../../functions/core/scan/progress.ts';
import { bucketChecks } from '../../../support/checks/bucket-checks.ts';

const [check] = bucketChecks;
if (!check) throw new Error('There is always a check.');

const amount = { microsPerMonth: 1_500_000, currency: 'USD', basis: 'List price, of today' };
const seen = { checkId: check.id, region: 'global', operations: [], status: 'fail' } as const;
const step: ScanStep = {
  unit: { id: 'unit', resource: check.resource, region: 'global', checks: [check] },
  observations: [
    { ...seen, resource: { id: 'a', name: 'a', region: 'global' }, message: 'Costly.', amount },
    { ...seen, resource: { id: 'b', name: 'b', region: 'global' }, message: 'Free.' },
  ],
  position: { frames: [], intact: true },
  end: 'listed',
};
const findings = createReporter('123456789012')(step);

describe('the amount of a finding', () => {
  it('is a member of its line in JSON, where there is one', () => {
    const lines = jsonLines().add(step, findings).trim().split('\n');

    expect(lines.map((line) => JSON.parse(line).amount)).toEqual([amount, undefined]);
  });

  it('has columns of its own, behind those that were there before', () => {
    const format = csv(false);
    const [header, costly, free] = `${format.begin()}${format.add(step, findings)}`.split('\r\n');

    expect(header).toMatch(/error_request_id,amount_per_month,amount_currency,amount_basis$/);
    expect(costly).toMatch(/,1\.50,USD,"List price, of today"$/);
    expect(free).toMatch(/,,,$/);
  });

  it('is said beside the message to a person', () => {
    const text = table((_, plain) => plain).add(step, findings);

    expect(text).toContain('Costly. (1.50 USD a month)');
    expect(text).toMatch(/Free\.$/m);
  });
});
