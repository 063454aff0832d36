import { IncompleteAnswerError } from '../../core/errors.ts';
import { answered } from '../../core/judgement/answer.ts';
import { addressSet, sizeOf } from '../../core/judgement/networks/address-set.ts';
import { type Passage, passageInOrder } from '../../core/judgement/networks/everybody.ts';
import {
  cidrsOfList,
  type PrefixLists,
  unseenList,
} from '../../core/judgement/networks/prefix-lists.ts';

/** The parts of EC2's `Route` that say what is sent where. */
export interface Route {
  readonly DestinationCidrBlock?: string | undefined;
  readonly DestinationIpv6CidrBlock?: string | undefined;
  readonly DestinationPrefixListId?: string | undefined;
  readonly GatewayId?: string | undefined;
  readonly State?: string | undefined;
}

/** The address ranges that a route is about. A list that the account does not see is an error. */
export function destinationsOf(route: Route, lists: PrefixLists): readonly string[] {
  const ranges = knownDestinationsOf(route, lists);
  if (ranges) return ranges;
  const { DestinationPrefixListId: list } = route;
  throw list
    ? unseenList('A route', list)
    : new IncompleteAnswerError('A route has no destination.');
}

function knownDestinationsOf(route: Route, lists: PrefixLists): readonly string[] | undefined {
  const { DestinationCidrBlock, DestinationIpv6CidrBlock, DestinationPrefixListId: list } = route;
  const range = DestinationCidrBlock ?? DestinationIpv6CidrBlock;
  if (range !== undefined) return [range];
  return list === undefined ? undefined : cidrsOfList(list, lists);
}

/**
 * What routes send to an internet gateway: of each packet, the most specific route decides, and the
 * gateway's own among equals. What leads elsewhere by a list that the account does not see, as that
 * of another account, is left out: it takes away from what a wider route sends to the gateway.
 *
 * https://docs.aws.amazon.com/vpc/latest/userguide/route-tables-priority.html
 */
export function passageToInternet(routes: readonly Route[], lists: PrefixLists): Passage {
  const steps = routes.flatMap((route) => {
    const allows = leadsToInternet(route);
    const ranges = allows ? destinationsOf(route, lists) : knownDestinationsOf(route, lists);
    return (ranges ?? []).map((range) => {
      const addresses = addressSet([range]);
      return { allows, addresses, size: sizeOf(addresses) };
    });
  });
  return passageInOrder(
    steps.sort((one, other) => {
      if (one.size === other.size) return Number(other.allows) - Number(one.allows);
      return one.size < other.size ? -1 : 1;
    }),
  );
}

const leadsToInternet = ({ GatewayId, State }: Route): boolean =>
  GatewayId?.startsWith('igw-') === true && answered(State, 'State') === 'active';
