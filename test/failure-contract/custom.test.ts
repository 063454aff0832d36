import { describe, expect, it } from 'vitest';
import { compileCustom } from '../../functions/core/custom/compile.ts';
import { TaskId } from '../../functions/core/ids.ts';
import type { AwsRequest } from '../../functions/core/scan/aws-caller.ts';
import { modelClients } from '../../functions/platform/models/model-clients.ts';
import { runScan } from '../support/checks/run-scan.ts';
import { clustersPrivate, examined, volumesEncrypted } from '../support/custom/definitions.ts';
import { directReader } from '../support/custom/direct-reader.ts';
import { callerOnWire, wireFaults } from '../support/fakes/aws-wire.ts';
import { faults } from './faults.ts';
import { openSampleAccount } from './sample-account.ts';

const taskId = TaskId.parse('01K9QGK3D5T4A8MZ0R2V6C7WXY');
const regions = ['us-east-1'];

/** A check of one call, and both calls of a check that asks about each item of a list. */
const calls = [
  ['the only call', volumesEncrypted, 'DescribeVolumes'],
  ['the call that lists what is asked about', clustersPrivate, 'ListClusters'],
  ['the call about each of them', clustersPrivate, 'DescribeCluster'],
] as const;

describe.each(calls)('a check of one’s own, where %s meets', (_, check, operation) => {
  it.each(faults.map((fault) => [fault.name, fault] as const))(
    '%s, is an error, and never a pass or nothing',
    async (_name, fault) => {
      const account = openSampleAccount(new Set());
      const isFaulty = (request: AwsRequest) => request.operation === operation;
      const aws = account.withFault(isFaulty, (call) => fault.answer(call, account));

      const { steps } = await runScan(aws, compileCustom(taskId, examined(check), directReader), {
        regions,
      });

      const found = steps.flatMap(({ observations }) => observations);
      expect(found.length).toBeGreaterThan(0);
      for (const seen of found) {
        expect(seen).toMatchObject({
          status: 'error',
          error: { category: fault.category, context: { operation } },
        });
      }
    },
  );
});

it.each(Object.entries(wireFaults))(
  'checks of one’s own are errors on the wire, on %s',
  async (_, fault) => {
    const caller = callerOnWire(modelClients, ({ protocol }) => fault(protocol), {
      maxAttempts: 1,
    });
    const definition = examined(volumesEncrypted, clustersPrivate);

    const { steps } = await runScan(caller, compileCustom(taskId, definition, directReader), {
      regions,
    });

    const found = steps.flatMap(({ observations }) => observations);
    expect(found.map(({ status }) => status)).toEqual(['error', 'error']);
  },
);
