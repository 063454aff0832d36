import { fail, pass, type Verdict } from '../../core/check.ts';
import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';

/** What a DB instance or cluster says about the parameters that hold for it. */
export interface ParametersInUse {
  readonly engine: string;
  readonly version: string;
  readonly group: string;
  /** Whether the group has reached each instance: `in-sync`, `pending-reboot` … */
  readonly statuses: readonly string[];
  readonly parameters: readonly {
    readonly ParameterName?: string | undefined;
    readonly ParameterValue?: string | undefined;
    readonly ApplyType?: string | undefined;
  }[];
}

/**
 * The parameter with which an engine refuses connections without TLS, `undefined` where none does:
 * Oracle and Db2 are configured by other means.
 */
export function tlsParameterOf(engine: string): string | undefined {
  if (/^(postgres|aurora-postgresql|sqlserver-\w+)$/.test(engine)) return 'rds.force_ssl';
  if (/^(mysql|mariadb|aurora-mysql)$/.test(engine)) return 'require_secure_transport';
  return undefined;
}

/** The input of a call that describes parameters, so that it asks for this one alone. */
export function tlsParameterFilter(engine: string | undefined) {
  const name = answered(tlsParameterOf(answered(engine, 'Engine')), 'an engine with forced TLS');
  return [{ Name: 'parameter-name', Values: [name] }];
}

/** Whether connections without TLS are refused. */
export function judgeRequiredTls(use: ParametersInUse): Verdict {
  const { engine, version, group, statuses, parameters } = use;
  const name = answered(tlsParameterOf(engine), 'an engine with forced TLS');
  const parameter = parameters.find(({ ParameterName }) => ParameterName === name);
  if (parameter?.ParameterValue === undefined && isOnByDefault(engine, version)) {
    answered(parameter?.ParameterValue, `a value of ${name}`);
  }
  if (!parameter || !isOn(parameter.ParameterValue ?? '0', name)) {
    return fail(`Plain connections are accepted: parameter group ${group} leaves ${name} off.`);
  }
  const late = statuses.find(
    (status) =>
      status === 'failed-to-apply' ||
      (status !== 'in-sync' && answered(parameter.ApplyType, 'ApplyType') !== 'dynamic'),
  );
  if (late === undefined) return pass();
  return fail(`Parameter group ${group} sets ${name}, but is not in effect yet: ${late}.`);
}

/**
 * Whether an engine refuses plain connections unless told otherwise. Where it does, RDS states the
 * parameter's value; so a value that is missing there is an answer with a gap.
 *
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/PostgreSQL.Concepts.General.SSL.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.Security.html,
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mysql-ssl-connections.require-ssl.html and
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/mariadb-ssl-connections.require-ssl.html
 */
function isOnByDefault(engine: string, version: string): boolean {
  const [major = Number.NaN, minor = 0] = version.split('.').map(Number);
  if (Number.isNaN(major))
    throw new IncompleteAnswerError(`"${version}" is not an engine version.`);
  if (engine === 'postgres') return major >= 15;
  if (engine === 'aurora-postgresql') return major >= 17;
  if (engine === 'mariadb') return major > 11 || (major === 11 && minor >= 8);
  return false;
}

function isOn(value: string, name: string): boolean {
  const written = value.toUpperCase();
  if (written === '1' || written === 'ON') return true;
  if (written === '0' || written === 'OFF') return false;
  throw new IncompleteAnswerError(`${name} has the value "${value}".`);
}
