import type { EmulatorControl } from '../emulator/control/control.ts';
import { type Place, placeIn, type ServiceSample } from './places/place.ts';
import { type SampleAccount, sampleAccounts, sampleRegions } from './sample-accounts.ts';
import { ec2 } from './services/compute/ec2.ts';
import { ecr } from './services/compute/ecr.ts';
import { ecs } from './services/compute/ecs.ts';
import { lambda } from './services/compute/lambda.ts';
import { dynamoDb } from './services/data/dynamodb.ts';
import { rds } from './services/data/rds.ts';
import { iam } from './services/identity/iam.ts';
import { kms } from './services/identity/kms.ts';
import { secretsManager } from './services/identity/secretsmanager.ts';
import { cloudTrail } from './services/management/cloudtrail.ts';
import { cloudWatch } from './services/management/cloudwatch.ts';
import { logs } from './services/management/logs.ts';
import { serviceQuotas } from './services/management/servicequotas.ts';
import { sns } from './services/messages/sns.ts';
import { sqs } from './services/messages/sqs.ts';
import { elasticLoadBalancing } from './services/networks/elasticloadbalancing.ts';
import { wafV2 } from './services/networks/wafv2.ts';
import { s3 } from './services/storage/s3.ts';
import { toldServices } from './services/told.ts';

// In this order: a trail writes into a bucket, a secret is rotated by a function, a function has its log group.
const services: readonly ServiceSample[] = [
  iam,
  kms,
  logs,
  s3,
  cloudTrail,
  ec2,
  lambda,
  secretsManager,
  elasticLoadBalancing,
  rds,
  dynamoDb,
  sns,
  sqs,
  ecr,
  ecs,
  cloudWatch,
  serviceQuotas,
  wafV2,
  ...toldServices,
];

/** Plants what the sample accounts hold, through AWS's own APIs, into empty ones; not the role that lets us in. */
export async function plantSamples(
  emulators: EmulatorControl,
  onProgress: (message: string) => void,
): Promise<void> {
  await Promise.all(
    sampleAccounts.map(async (account) => {
      await plantAccount(emulators, account);
      onProgress(`Planted ${account.accountId} (${account.name})`);
    }),
  );
}

async function plantAccount(emulators: EmulatorControl, account: SampleAccount): Promise<void> {
  if (account.contents === 'nothing') return;
  for (const region of sampleRegions) {
    await plantServices(placeOf(emulators, account.accountId, region), account.contents);
  }
}

/** The place where what is global in an account is planted. */
export const homeOf = (emulators: EmulatorControl, accountId: string): Place =>
  placeOf(emulators, accountId, sampleRegions[0]);

const placeOf = (emulators: EmulatorControl, accountId: string, region: string): Place =>
  placeIn(emulators, { accountId, region, home: region === sampleRegions[0] });

/** Plants what every service has in a healthy or in a faulty account. */
export async function plantServices(place: Place, contents: 'healthy' | 'faulty'): Promise<void> {
  for (const service of services) await service[contents](place);
}
