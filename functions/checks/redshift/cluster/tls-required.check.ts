import { defineCheck, fail, pass } from '../../../core/check.ts';
import { IncompleteAnswerError } from '../../../core/errors.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { cluster } from './cluster.resource.ts';

const name = 'require_ssl';

export const check = defineCheck(cluster, {
  id: 'redshift-cluster-tls-required',
  title: 'Redshift requires TLS',
  severity: 'medium',
  category: 'security',
  why: 'A client that connects without TLS sends its password and its results in the clear.',
  fix: 'In a parameter group of your own set require_ssl to true, and reboot the cluster.',
  docs: 'https://docs.aws.amazon.com/redshift/latest/mgmt/connecting-ssl-support.html',
  needs: ['DescribeClusterParameters'],

  evaluate({ item, facts }) {
    const [group] = answered(item.ClusterParameterGroups, 'ClusterParameterGroups');
    const groupName = answered(group?.ParameterGroupName, 'ParameterGroupName');
    const parameters = answered(facts.DescribeClusterParameters?.Parameters, 'Parameters');
    const parameter = parameters.find(({ ParameterName }) => ParameterName === name);
    if (!isTrue(answered(parameter?.ParameterValue, `a value of ${name}`)))
      return fail(
        `Plain connections are accepted: parameter group ${groupName} leaves ${name} off.`,
      );
    if (answered(group?.ParameterApplyStatus, 'ParameterApplyStatus') === 'in-sync') return pass();
    // Another parameter may be what waits.
    const statuses = answered(group?.ClusterParameterStatusList, 'ClusterParameterStatusList');
    const own = statuses.find(({ ParameterName }) => ParameterName === name);
    const status = answered(own?.ParameterApplyStatus, `a status of ${name}`);
    if (status === 'in-sync') return pass();
    return fail(`Parameter group ${groupName} sets ${name}, but is not in effect yet: ${status}.`);
  },
});

function isTrue(value: string): boolean {
  const word = value.toLowerCase();
  if (word === 'true') return true;
  if (word === 'false') return false;
  throw new IncompleteAnswerError(`${name} has the value "${value}".`);
}
