import { expect, it } from 'vitest';
import { healthChecks } from '../../functions/core/health/health-checks.ts';
import { modelClients } from '../../functions/platform/models/model-clients.ts';
import { runScan } from '../support/checks/run-scan.ts';
import { callerOnWire, wireFaults } from '../support/fakes/aws-wire.ts';

// Of all partitions' regions the one that has every service.
const regions = ['us-east-1'];

it.each(Object.entries(wireFaults))(
  'a generated health check is an error, and never a pass or nothing, on %s',
  async (_, fault) => {
    const protocols = new Set<string>();
    const caller = callerOnWire(
      modelClients,
      ({ protocol }) => {
        protocols.add(protocol);
        return fault(protocol);
      },
      { maxAttempts: 1 },
    );

    const { steps } = await runScan(caller, healthChecks, { regions });

    const asked = steps.filter(({ end }) => end !== 'not-in-region' && end !== undefined);
    const found = steps.flatMap(({ observations }) => observations);
    expect(asked.length).toBeGreaterThan(150);
    expect(found.filter(({ status }) => status !== 'error')).toEqual([]);
    expect(new Set(found.map(({ checkId }) => checkId)).size).toBe(asked.length);
    expect([...protocols].sort()).toEqual(
      expect.arrayContaining([
        'awsJson1_0',
        'awsJson1_1',
        'awsQuery',
        'ec2Query',
        'restJson1',
        'restXml',
      ]),
    );
  },
);
