import { StageConfig } from './stage.ts';

/** What an operator may change. A stage is chosen with `cdk deploy -c stage=<name>`. */
const stages: readonly StageConfig[] = [
  {
    name: 'local',
    protectsData: false,
    logRetentionDays: 7,
    snapshotRecoveryDays: 1,
    corsOrigins: ['http://localhost:5173'],
    tags: { application: 'roundsman', stage: 'local' },
  },
  {
    name: 'dev',
    protectsData: false,
    logRetentionDays: 30,
    snapshotRecoveryDays: 7,
    corsOrigins: [],
    tags: { application: 'roundsman', stage: 'dev' },
  },
  {
    name: 'prod',
    protectsData: true,
    logRetentionDays: 365,
    snapshotRecoveryDays: 30,
    corsOrigins: [],
    tags: { application: 'roundsman', stage: 'prod' },
  },
];

export const stageNames: readonly string[] = stages.map(({ name }) => name);

/** What is given on the command line, with `-c`. */
export interface StageContext {
  /** The `from` of the stage's mail. */
  readonly mailFrom?: unknown;
}

/** @param name As given on the command line; there is no stage that is meant by silence. */
export function stageConfig(name: unknown, { mailFrom }: StageContext = {}): StageConfig {
  const found = stages.find((stage) => stage.name === name);
  if (!found) {
    const given = name === undefined ? 'No stage was chosen' : `There is no stage "${name}"`;
    throw new Error(
      `${given}. Choose one of ${stageNames.join(', ')}: npm run deploy -- -c stage=dev`,
    );
  }
  const mail = mailFrom === undefined ? found.mail : { ...found.mail, from: mailFrom };
  if (found.protectsData && !mail) {
    throw new Error(
      `The stage "${found.name}" has no sender for the mail to people: without one, Cognito sends 50 a day. ` +
        'Verify an address or its domain in Amazon SES, and name the address: ' +
        `npm run deploy -- -c stage=${found.name} -c mailFrom=no-reply@example.com`,
    );
  }
  return StageConfig.parse({ ...found, ...(mail && { mail }) });
}
