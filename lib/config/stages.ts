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

/** @param name As given on the command line; there is no stage that is meant by silence. */
export function stageConfig(name: unknown): StageConfig {
  const found = stages.find((stage) => stage.name === name);
  if (!found) {
    const given = name === undefined ? 'No stage was chosen' : `There is no stage "${name}"`;
    throw new Error(
      `${given}. Choose one of ${stageNames.join(', ')}: npm run deploy -- -c stage=dev`,
    );
  }
  return StageConfig.parse(found);
}
