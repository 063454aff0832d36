import { fail, type NoVerdict, noVerdict, pass, type Verdict } from '../../core/check.ts';
import { IncompleteAnswerError } from '../../core/errors.ts';

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/accessing-monitoring.html
// https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/accessing-monitoring.html
// https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/custom-concept.html
/** At work, or changed by somebody who wants it so. */
const working = words(`
  available backing-up backtracking configuring-enhanced-monitoring configuring-iam-database-auth
  configuring-log-exports converting-to-vpc failing-over maintenance migrating modifying moving-to-vpc
  preparing-data-migration promoting rebooting renaming resetting-master-credentials scaling-compute
  scaling-storage storage-config-upgrade storage-initialization storage-optimization update-iam-db-auth upgrading
`);
/** Not there yet, not there much longer, or put to rest. */
const resting = words('creating delete-precheck deleting starting stopped stopping');
/** Nobody is served, or soon nobody will be, until somebody acts. */
const broken = words(`
  cloning-failed failed inaccessible-encryption-credentials inaccessible-encryption-credentials-recoverable
  incompatible-create incompatible-network incompatible-option-group incompatible-parameters incompatible-restore
  insufficient-capacity migration-failed restore-error storage-full unsupported-configuration
`);

/** What the status of a DB instance or cluster says of its health. Throws for a word that AWS's pages do not have. */
export function judgeDatabaseStatus(status: string): Verdict | NoVerdict {
  if (working.has(status)) return pass();
  if (resting.has(status)) return noVerdict();
  if (broken.has(status)) return fail(`The status is ${status}.`);
  throw new IncompleteAnswerError(`"${status}" is no status of a database that is known.`);
}
