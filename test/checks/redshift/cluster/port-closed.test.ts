import type { PrefixListPage } from '../../../../functions/checks/ec2/prefix-list-entries/prefix-list-entries.resource.ts';
import type { ManagedPrefixList } from '../../../../functions/checks/ec2/shapes.generated.ts';
import { check } from '../../../../functions/checks/redshift/cluster/port-closed.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

import {
  group,
  noLists,
  open,
  openToAll,
  openToList,
  withAwsList,
  withList,
} from '../../../support/networks/ingress-rules.ts';

const item = {
  ClusterStatus: 'available',
  Endpoint: { Port: 5439 },
  VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1' }, { VpcSecurityGroupId: 'sg-2' }],
};
interface Lists {
  readonly prefixLists: ManagedPrefixList[];
  readonly prefixListEntries: PrefixListPage[];
}

const cluster = (first: object, lists: Lists = noLists) => ({
  item,
  related: {
    ...lists,
    securityGroups: [
      { GroupId: 'sg-1', ...first },
      { GroupId: 'sg-2', ...open(443) },
    ],
  },
});
const message = 'Port 5439 is open to every address.';

describeCheck(check, {
  pass: {
    'its groups admit another port': cluster(open(5432)),
    'it is open to known addresses': cluster(open(5439, '10.0.0.0/8')),
    'it is open to groups alone': cluster(group()),
    'it is open to a list of AWS': cluster(openToList(5439), withAwsList),
  },
  fail: {
    'it is open to everybody': { ...cluster(open(5439)), message },
    'it is open to everybody over IPv6': { ...cluster(open(5439, '::/0')), message },
    'every port is open': { ...cluster(openToAll), message },
    'it is open to a list of everybody': {
      ...cluster(openToList(5439), withList('0.0.0.0/0')),
      message,
    },
    'the cluster listens elsewhere': {
      ...cluster(open(8192)),
      item: { ...item, Endpoint: { Port: 8192 } },
      message: 'Port 8192 is open to every address.',
    },
  },
  errors: {
    'a group was not found': {
      item,
      related: { ...noLists, securityGroups: [{ GroupId: 'sg-1', ...group() }] },
      message: /without the rules of sg-2/,
    },
    'it has no port': {
      ...cluster(group()),
      item: { ...item, Endpoint: {} },
      message: /without Port/,
    },
  },
  skips: {
    'one without an endpoint': { item: { ClusterStatus: 'incompatible-network' } },
  },
});
