import type { EmulatorControl } from '../emulator/control/control.ts';
import type { Place, ServiceSample } from './places/place.ts';
import { type SampleAccount, sampleAccounts, sampleRegions } from './sample-accounts.ts';
import { cloudTrail } from './services/cloudtrail.ts';
import { cloudWatch } from './services/cloudwatch.ts';
import { dynamoDb } from './services/dynamodb.ts';
import { ec2 } from './services/ec2.ts';
import { ecr } from './services/ecr.ts';
import { ecs } from './services/ecs.ts';
import { elasticLoadBalancing } from './services/elasticloadbalancing.ts';
import { iam } from './services/iam.ts';
import { kms } from './services/kms.ts';
import { lambda } from './services/lambda.ts';
import { logs } from './services/logs.ts';
import { rds } from './services/rds.ts';
import { s3 } from './services/s3.ts';
import { secretsManager } from './services/secretsmanager.ts';
import { serviceQuotas } from './services/servicequotas.ts';
import { sns } from './services/sns.ts';
import { sqs } from './services/sqs.ts';
import { wafV2 } from './services/wafv2.ts';

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

const placeOf = (emulators: EmulatorControl, accountId: string, region: string): Place => ({
  accountId,
  region,
  home: region === sampleRegions[0],
  settings: { endpoint: emulators.endpoint, region, credentials: emulators.root(accountId) },
});

/** Plants what every service has in a healthy or in a faulty account. */
export async function plantServices(place: Place, contents: 'healthy' | 'faulty'): Promise<void> {
  for (const service of services) await service[contents](place);
}
