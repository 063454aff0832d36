import { check } from '../../../../functions/checks/redshift/cluster/tls-required.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const group = (ParameterApplyStatus = 'in-sync', own?: string) => ({
  ClusterStatus: 'available',
  ClusterParameterGroups: [
    {
      ParameterGroupName: 'own',
      ParameterApplyStatus,
      ...(own && {
        ClusterParameterStatusList: [
          { ParameterName: 'search_path', ParameterApplyStatus: 'pending-reboot' },
          { ParameterName: 'require_ssl', ParameterApplyStatus: own },
        ],
      }),
    },
  ],
});
const parameters = (ParameterValue?: string) => ({
  DescribeClusterParameters: {
    Parameters: [
      { ParameterName: 'enable_user_activity_logging', ParameterValue: 'true' },
      { ParameterName: 'require_ssl', ...(ParameterValue && { ParameterValue }) },
    ],
  },
});

describeCheck(check, {
  pass: {
    'the parameter is true': { item: group(), facts: parameters('true') },
    'another parameter waits for a reboot': {
      item: group('pending-reboot', 'in-sync'),
      facts: parameters('true'),
    },
  },
  fail: {
    'the parameter is false, as in the default group': {
      item: group(),
      facts: parameters('false'),
      message: 'Plain connections are accepted: parameter group own leaves require_ssl off.',
    },
    'the parameter waits for a reboot': {
      item: group('pending-reboot', 'pending-reboot'),
      facts: parameters('true'),
      message: 'Parameter group own sets require_ssl, but is not in effect yet: pending-reboot.',
    },
  },
  errors: {
    'it has no value': { item: group(), facts: parameters(), message: /a value of require_ssl/ },
    'it has another value': {
      item: group(),
      facts: parameters('maybe'),
      message: /require_ssl has the value "maybe"/,
    },
    'nothing says what waits': {
      item: group('applying'),
      facts: parameters('true'),
      message: /without ClusterParameterStatusList/,
    },
    'it has no parameter group': {
      item: { ClusterStatus: 'available', ClusterParameterGroups: [] },
      facts: parameters('true'),
      message: /without ParameterGroupName/,
    },
  },
});
