import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { documentdbCluster } from './documentdb-cluster.resource.ts';

/**
 * `enabled` takes TLS 1.0, too: old, and yet no plain connection.
 *
 * https://docs.aws.amazon.com/documentdb/latest/developerguide/security.encryption.ssl.html
 */
const demanding = new Set(['enabled', 'fips-140-3', 'tls1.2+', 'tls1.3+']);

export const check = defineCheck(documentdbCluster, {
  id: 'rds-documentdb-cluster-tls-required',
  title: 'DocumentDB clusters refuse connections without TLS',
  severity: 'high',
  category: 'security',
  why: 'A client that falls back to a plain connection sends its password and its data in the clear.',
  fix: 'In a cluster parameter group of your own, set tls to tls1.2+ or tls1.3+, and restart the instances.',
  docs: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/security.encryption.ssl.html',
  needs: ['DescribeDBClusterParameters'],

  evaluate({ item, facts }) {
    const parameters = answered(facts.DescribeDBClusterParameters?.Parameters, 'Parameters');
    const tls = parameters.find(({ ParameterName }) => ParameterName === 'tls');
    const value = answered(tls?.ParameterValue, 'a value of tls');
    const group = answered(item.DBClusterParameterGroup, 'DBClusterParameterGroup');
    if (value === 'disabled') {
      return fail(`Plain connections are accepted: parameter group ${group} has tls disabled.`);
    }
    if (!demanding.has(value)) throw new IncompleteAnswerError(`tls has the value "${value}".`);
    // The parameter is static: an instance that has not restarted goes by the value of before.
    const statuses = answered(item.DBClusterMembers, 'DBClusterMembers').map((member) =>
      answered(member.DBClusterParameterGroupStatus, 'DBClusterParameterGroupStatus'),
    );
    const late = statuses.find((status) => status !== 'in-sync');
    if (late === undefined) return pass();
    return fail(`Parameter group ${group} demands TLS, but is not in effect yet: ${late}.`);
  },
});
