import {
  AttachRolePolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  DeletePolicyCommand,
  DetachRolePolicyCommand,
  IAMClient,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { allowPolicies, denyPolicy } from '../../../functions/core/accounts/role-policies.ts';
import type { AnyCheck } from '../../../functions/core/check.ts';
import type { IamAction } from '../../../functions/core/resource.ts';
import type { AwsCaller } from '../../../functions/core/scan/aws-caller.ts';
import type { ClientBindings } from '../../../functions/platform/calls/aws-client.ts';
import { createCaller } from '../../../functions/platform/calls/caller.ts';
import { createRetryRule } from '../../../functions/platform/calls/retry.ts';
import { type AccountRegions, readRegions } from '../../../functions/platform/entry/regions.ts';
import {
  simulatePermissions,
  simulationClient,
} from '../../../functions/platform/entry/simulate-permissions.ts';
import { modelClients } from '../../../functions/platform/models/model-clients.ts';
import { placeIn } from '../../../local/samples/places/place.ts';
import { plantServices } from '../../../local/samples/plant.ts';
import { runScan, type Scanned } from '../../support/checks/run-scan.ts';
import { as, emulators } from './aws.ts';
import { plantFurther } from './further-samples.ts';
import { handlerForNames } from './host-names.ts';

/** A customer's account, with all that the samples know of in one region. */
export interface Customer {
  readonly roleArn: string;
  /** Lets the role permit exactly this from now on, by the policies that customers are given. */
  permit(actions: readonly IamAction[]): Promise<void>;
  /** Scans as the role. */
  scan(checks: readonly AnyCheck[]): Promise<Scanned>;
  /** What a run asks before it scans. */
  regions(): Promise<AccountRegions>;
  /** What a verification finds that the role does not permit. */
  missing(actions: readonly IamAction[]): Promise<readonly string[]>;
}

/** Whoever may assume the role; who it is makes no difference to what the role may do. */
const service = 'lambda.amazonaws.com';

/** @param accountId Of an account that nobody else uses. */
export async function createCustomer(accountId: string): Promise<Customer> {
  const settings = as(emulators.root(accountId));
  const place = placeIn(emulators, { accountId, region: emulators.region, home: true });
  await plantServices(place, 'healthy');
  await plantServices(place, 'faulty');
  await plantFurther(place);
  const iam = new IAMClient(settings);
  const RoleName = 'customer';
  const trust = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Service: service },
        Action: 'sts:AssumeRole',
      },
    ],
  };
  const { Role } = await iam.send(
    new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: JSON.stringify(trust) }),
  );
  const roleArn = Role?.Arn ?? '';
  await iam.send(
    new PutRolePolicyCommand({
      RoleName,
      PolicyName: 'never-read-data',
      PolicyDocument: JSON.stringify(denyPolicy),
    }),
  );
  const held: string[] = [];
  async function asRole<Result>(
    use: (caller: AwsCaller) => Promise<Result>,
    bindings: ClientBindings = modelClients,
  ): Promise<Result> {
    const caller = await connectAs(roleArn, accountId, bindings);
    try {
      return await use(caller);
    } finally {
      caller.close();
    }
  }
  return {
    roleArn,
    async permit(actions) {
      for (const PolicyArn of held.splice(0)) {
        await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
        await iam.send(new DeletePolicyCommand({ PolicyArn }));
      }
      // Under the same names each time: the checks of policies find these, too.
      for (const document of allowPolicies(actions)) {
        const PolicyName = `customer-read-${held.length + 1}`;
        const PolicyDocument = JSON.stringify(document);
        const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName, PolicyDocument }));
        const PolicyArn = Policy?.Arn ?? '';
        await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
        held.push(PolicyArn);
      }
    },
    scan: (checks) =>
      asRole((caller) =>
        runScan(caller, checks, { accountId, regions: [place.region], now: new Date() }),
      ),
    regions: () => asRole(readRegions),
    missing: (actions) =>
      asRole(
        async (caller) => {
          const asked = { accountId, roleArn, actions, regions: [place.region] };
          const { missing } = await simulatePermissions(caller, asked);
          return missing.map(({ action }) => action);
        },
        { iam: simulationClient },
      ),
  };
}

async function connectAs(roleArn: string, accountId: string, bindings: ClientBindings) {
  return createCaller({
    accountId,
    partition: 'aws',
    credentials: await emulators.roleCredentials(roleArn, service),
    clients: bindings,
    retry: createRetryRule(),
    requestHandler: handlerForNames(),
  });
}
