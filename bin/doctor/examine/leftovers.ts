import type { Place } from '../aws/place.ts';
import { type Answer, good, missing, NotAskedError, note, type Question } from '../report/line.ts';
import {
  type Found,
  findBuckets,
  findKeys,
  findLogGroups,
  findRoles,
  findScheduleGroup,
  findTables,
  findUserPools,
} from './leftovers-find.ts';
import { type Inventory, isLive, owns } from './stacks.ts';

/** What an earlier deployment may have left behind. */
export interface LeftoverKind {
  readonly id: string;
  readonly question: string;
  /** The type in CloudFormation's words. */
  readonly type: string;
  readonly find: (place: Place) => Promise<readonly Found[]>;
  /** Whether a deployment fails on it, since its name is fixed. */
  readonly blocks: boolean;
  /** What it costs or does. */
  readonly matters: string;
  /** @returns commands that remove it, and what brings it back into a stack */
  readonly mend: (found: readonly Found[], place: Mending) => readonly string[];
}

export type Mending = Pick<Place, 'region' | 'given' | 'config'>;

const each = (found: readonly Found[], command: (id: string) => string) =>
  found.map(({ id }) => command(id));

/**
 * How to import what has a name that the template gives, in a stage that retains it: CloudFormation imports nothing
 * else by itself.
 */
const importNamed = ({ config, given }: Mending) =>
  config.protectsData ? [`Or keep it: npm run deploy -- ${given} --import-existing-resources`] : [];

const importUnnamed = ({ config, given }: Mending) =>
  `To bring it back: npx cdk import roundsman-${config.name}-data ${given}, which asks for its name`;

export const leftoverKinds: readonly LeftoverKind[] = [
  {
    id: 'leftover-log-groups',
    question: 'Log groups of no stack',
    type: 'AWS::Logs::LogGroup',
    find: findLogGroups,
    blocks: true,
    matters: 'a deployment fails on their names',
    mend: (found, place) => [
      ...each(
        found,
        (id) => `aws logs delete-log-group --region ${place.region} --log-group-name ${id}`,
      ),
      ...importNamed(place),
    ],
  },
  {
    id: 'leftover-schedules',
    question: 'Schedule group of no stack',
    type: 'AWS::Scheduler::ScheduleGroup',
    find: findScheduleGroup,
    blocks: true,
    matters: 'a deployment fails on its name, and its schedules go on trying to start what is gone',
    mend: (found, place) => [
      ...each(
        found,
        (id) => `aws scheduler delete-schedule-group --region ${place.region} --name ${id}`,
      ),
      ...importNamed(place),
    ],
  },
  {
    id: 'leftover-roles',
    question: 'Roles of fixed name of no stack',
    type: 'AWS::IAM::Role',
    find: findRoles,
    blocks: true,
    matters: 'a deployment fails on their names, which are those of the whole account',
    mend: (found) => [
      'If the stage is deployed in another region of this account: choose another stage, or another account',
      ...each(found, (id) => `Else delete it with its policies: IAM console, role ${id}`),
    ],
  },
  {
    id: 'leftover-tables',
    question: 'Tables of no stack',
    type: 'AWS::DynamoDB::Table',
    find: findTables,
    blocks: false,
    matters: "they hold tenants' data, and cost storage and backups",
    mend: (found, place) => [
      importUnnamed(place),
      ...each(
        found,
        (id) =>
          `To drop it: aws dynamodb update-table --region ${place.region} --table-name ${id} --no-deletion-protection-enabled && aws dynamodb delete-table --region ${place.region} --table-name ${id}`,
      ),
    ],
  },
  {
    id: 'leftover-user-pools',
    question: 'User pools of no stack',
    type: 'AWS::Cognito::UserPool',
    find: findUserPools,
    blocks: false,
    matters: 'they hold people, whom a new pool does not know',
    mend: (found, place) => [
      importUnnamed(place),
      ...each(
        found,
        (id) =>
          `To drop it: switch its deletion protection off in the Cognito console, then aws cognito-idp delete-user-pool --region ${place.region} --user-pool-id ${id}`,
      ),
    ],
  },
  {
    id: 'leftover-buckets',
    question: 'Buckets of no stack',
    type: 'AWS::S3::Bucket',
    find: findBuckets,
    blocks: false,
    matters: 'they hold snapshots or access logs, and cost storage',
    mend: (found, place) => [
      importUnnamed(place),
      ...each(
        found,
        (id) => `To drop it, with every version: S3 console, Empty, then Delete ${id}`,
      ),
    ],
  },
  {
    id: 'leftover-keys',
    question: 'KMS keys of no stack',
    type: 'AWS::KMS::Key',
    find: findKeys,
    blocks: false,
    matters:
      'each costs about a dollar a month; what is encrypted with it is lost when it is deleted',
    mend: (found, { region }) =>
      each(
        found.filter(({ detail }) => detail === undefined),
        (id) =>
          `When no table, bucket or topic uses it: aws kms schedule-key-deletion --region ${region} --key-id ${id}`,
      ),
  },
];

/** @param inventory Of the stage's stacks: what belongs to one of them is no leftover. */
export const leftoverQuestions = (
  place: Place,
  inventory: Inventory | NotAskedError,
): readonly Question<Leftovers>[] =>
  leftoverKinds.map((kind) => ({
    ...kind,
    async ask() {
      if (inventory instanceof NotAskedError) throw inventory;
      const found = await kind.find(place);
      return {
        live: isLive(inventory),
        found: found.filter(({ id }) => !owns(inventory, kind.type, id)),
      };
    },
    judge: (leftovers) => judgeLeftovers(kind, leftovers, place),
  }));

export interface Leftovers {
  /** Whether all stacks stand: then nothing is in anybody's way. */
  readonly live: boolean;
  readonly found: readonly Found[];
}

export function judgeLeftovers(
  { blocks, matters, mend }: LeftoverKind,
  { live, found }: Leftovers,
  place: Mending,
): Answer {
  if (found.length === 0) return good('none');
  const names = found.map(({ id, detail }) => (detail ? `${id} (${detail})` : id));
  const verdict = blocks && !live ? missing : note;
  return verdict(`${names.join(', ')}: ${matters}`, ...mend(found, place));
}
