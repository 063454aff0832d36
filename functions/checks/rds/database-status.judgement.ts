import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../../core/check.ts';
import { kindOfWord } from '../../core/judgement/known-words.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html
// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/accessing-monitoring.html
// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/custom-concept.html
// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DBProxy.html
const statuses = {
  /** The database is at work, or changed by somebody who wants it so. */
  working: words(`
    available backing-up backtracking configuring-enhanced-monitoring configuring-iam-database-auth
    configuring-log-exports converting-to-vpc failing-over maintenance migrating modifying moving-to-vpc
    preparing-data-migration promoting rebooting renaming resetting-master-credentials scaling-compute
    scaling-storage storage-config-upgrade storage-initialization storage-optimization update-iam-db-auth upgrading
  `),
  /** Not there yet, not there much longer, or put to rest. */
  resting: words('creating delete-precheck deleting reactivating starting stopped stopping'),
  /** Nobody is served, or soon nobody will be, until somebody acts. */
  broken: words(`
    cloning-failed failed inaccessible-encryption-credentials inaccessible-encryption-credentials-recoverable
    incompatible-create incompatible-network incompatible-option-group incompatible-parameters incompatible-restore
    insufficient-capacity insufficient-resource-limits migration-failed restore-error storage-full suspended
    suspending unsupported-configuration
  `),
};

/**
 * What the status of a DB instance, cluster or proxy says of its health, under the member that holds it. Throws for a
 * word that AWS's pages do not have.
 */
export function judgeDatabaseStatus(
  status: string | undefined,
  member: string,
): Verdict | NoVerdict {
  const kind = kindOfWord(status, member, statuses);
  if (kind === 'broken') return fail(`The status is ${status}.`);
  return kind === 'working' ? pass() : noVerdict();
}
