import { SettingsError } from './settings-error.ts';
import { faultsOf, type SettingsFile } from './settings-file.ts';
import { StageConfig } from './stage.ts';

/** The stages that the project knows. Operators set theirs in `roundsman.config.json`, not here. */
const builtIn: readonly StageConfig[] = [
  {
    name: 'local',
    protectsData: false,
    emptiesBuckets: false, // the function speaks TLS alone, which the emulated AWS does not
    terminationProtection: false,
    registration: 'open',
    logRetentionDays: 7,
    snapshotRecoveryDays: 1,
    corsOrigins: ['http://localhost:5173'],
    tags: {},
  },
  {
    name: 'dev',
    protectsData: false,
    emptiesBuckets: true,
    terminationProtection: false,
    registration: 'open',
    logRetentionDays: 30,
    snapshotRecoveryDays: 7,
    corsOrigins: [],
    tags: {},
  },
  {
    name: 'prod',
    protectsData: true,
    emptiesBuckets: false,
    terminationProtection: false,
    registration: 'invitation',
    logRetentionDays: 365,
    snapshotRecoveryDays: 30,
    corsOrigins: [],
    tags: {},
  },
];

/** The names of the stages that the project knows. */
export const stageNames: readonly string[] = builtIn.map(({ name }) => name);

/** What is given on the command line, with `-c`. It wins over the operator's file. */
export interface StageContext {
  /** The `from` of the stage's mail. */
  readonly mailFrom?: unknown;
  readonly alarmEmail?: unknown;
  readonly region?: unknown;
  readonly registration?: unknown;
}

/**
 * The configuration of a stage: the project's, then the operator's file, then the command line. Throws
 * a SettingsError.
 *
 * @param name As given on the command line; there is no stage that is meant by silence.
 * @param settings The operator's own, by stage: `readSettings`.
 */
export function stageConfig(
  name: unknown,
  context: StageContext = {},
  settings: SettingsFile['stages'] = {},
): StageConfig {
  const { basedOn, ...own } = (typeof name === 'string' && settings[name]) || {};
  const base = builtIn.find((stage) => stage.name === (basedOn ?? name));
  if (!base) throw unknownStage(name, settings);
  const given = Object.fromEntries(
    (['alarmEmail', 'region', 'registration'] as const).flatMap((key) => {
      const value = context[key];
      return value === undefined ? [] : [[key, value]];
    }),
  );
  const mail = context.mailFrom === undefined ? own.mail : { ...own.mail, from: context.mailFrom };
  const tags = { application: 'roundsman', stage: name, ...base.tags, ...own.tags };
  const parsed = StageConfig.safeParse({
    ...base,
    ...own,
    ...given,
    ...(mail && { mail }),
    name,
    tags,
  });
  if (!parsed.success) {
    throw new SettingsError(`The stage "${name}" cannot be used:\n${faultsOf(parsed.error)}`);
  }
  assertMail(parsed.data);
  assertKept(parsed.data);
  return parsed.data;
}

function unknownStage(name: unknown, settings: SettingsFile['stages']): SettingsError {
  const given = name === undefined ? 'No stage was chosen' : `There is no stage "${name}"`;
  const known = [...new Set([...stageNames, ...Object.keys(settings)])].join(', ');
  const own =
    typeof name === 'string' && settings[name]
      ? ' A stage of your own says in roundsman.config.json which one it is basedOn: dev or prod.'
      : '';
  return new SettingsError(
    `${given}. Choose one of ${known}: npm run deploy -- -c stage=dev${own}`,
  );
}

function assertKept({ name, protectsData, emptiesBuckets }: StageConfig): void {
  if (!protectsData || !emptiesBuckets) return;
  throw new SettingsError(`The stage "${name}" cannot have both protectsData and emptiesBuckets.`);
}

function assertMail({ name, protectsData, mail }: StageConfig): void {
  if (!protectsData || mail) return;
  throw new SettingsError(
    `The stage "${name}" has no sender for the mail to people: without one, Cognito sends 50 a day. ` +
      'Verify an address or its domain in Amazon SES, and name the address in roundsman.config.json (mail.from), or here: ' +
      `npm run deploy -- -c stage=${name} -c mailFrom=no-reply@example.com`,
  );
}
