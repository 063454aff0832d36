import { describe, expect, it } from 'vitest';
import { portsReachedFromAnywhere } from '../../../functions/checks/ec2/instance/instance-exposure.judgement.ts';
import {
  admitsEveryPort,
  portsAdmittedFromAnywhere,
} from '../../../functions/checks/ec2/network-acl.judgement.ts';
import {
  type AddressFamily,
  addressFamilies,
} from '../../../functions/core/judgement/networks/cidr.ts';
import {
  portsOpenToAnywhere,
  rangesOpenToAnywhere,
} from '../../../functions/core/judgement/networks/internet-access.ts';
import { isEveryPort } from '../../../functions/core/judgement/networks/ports.ts';
import {
  asAcl,
  asGroup,
  asRoutes,
  type Entry,
  entryFor,
  holds,
  isAbout,
  parts,
  portsThere,
  publicStrangers,
  strangers,
} from '../../support/networks/small-internet.ts';
import { rounds } from '../../support/random/rounds.ts';

/** What happens to a packet from a stranger: whether something is meant to let it in, and does. */
interface Gate {
  readonly names: (stranger: number, port: number) => boolean;
  readonly admits: (stranger: number, port: number) => boolean;
}

const ofFamily = (entries: readonly Entry[], family: AddressFamily) =>
  entries.filter(({ part }) => part.family === family);

/** The first entry about a packet decides. */
function inOrder(entries: readonly Entry[]): Gate {
  const about = (stranger: number, port: number) =>
    entries.filter((entry) => isAbout(entry, stranger, port));
  return {
    names: (stranger, port) => about(stranger, port).some(({ allows }) => allows),
    admits: (stranger, port) => about(stranger, port)[0]?.allows === true,
  };
}

/** The most specific route decides, the gateway's among equals; ports make no difference. */
function bySpecificity(entries: readonly Entry[]): Gate {
  const about = (stranger: number) =>
    entries
      .filter(({ part }) => holds(part, stranger))
      .sort(
        (one, other) =>
          other.part.length - one.part.length || Number(other.allows) - Number(one.allows),
      );
  return {
    names: (stranger) => about(stranger).some(({ allows }) => allows),
    admits: (stranger) => about(stranger)[0]?.allows === true,
  };
}

/** Sends a packet from everybody. Everybody is meant to get in, and more than half of them do. */
const isReached = (gates: readonly Gate[], family: AddressFamily, port: number) =>
  publicStrangers(family).every((one) => gates.every(({ names }) => names(one, port))) &&
  strangers.filter((one) => gates.every(({ admits }) => admits(one, port))).length > 8;

type Pick = (below: number) => number;

const allowAll = (pick: Pick, family: AddressFamily, missing?: number) =>
  parts(pick, family, missing).map((part) => entryFor(pick, part));

const shuffled = <Item>(pick: Pick, items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, at: pick(1000) }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);

/** Rules for two families; each is allowed wholly twice, so that ports are often open. */
const someRules = (pick: Pick) =>
  shuffled(
    pick,
    addressFamilies.flatMap((family) => [...allowAll(pick, family), ...allowAll(pick, family)]),
  );

/** An ACL that allows, with denials somewhere between. */
const someAcl = (pick: Pick) => {
  const denials = addressFamilies.flatMap((family) =>
    parts(pick, family, 2)
      .slice(0, pick(4))
      .map((part) => entryFor(pick, part, false)),
  );
  return shuffled(pick, [...someRules(pick), ...denials]);
};

/** Entries that say the same in two halves, of their addresses or of their ports. */
const halved = (entries: readonly Entry[]): readonly Entry[] =>
  entries.flatMap((entry): readonly Entry[] => {
    const { part, from, to, protocol } = entry;
    if (part.length < 4) {
      const length = part.length + 1;
      const upper = part.address + (8 >> part.length);
      return [
        { ...entry, part: { ...part, length } },
        { ...entry, part: { ...part, length, address: upper } },
      ];
    }
    if (to <= 22 || from > 22 || protocol === '-1') return [entry];
    return [
      { ...entry, to: 22 },
      { ...entry, from: 23 },
    ];
  });

/** How often each answer was given: a table of one answer alone would show nothing. */
function tally() {
  const counts = { open: 0, closed: 0 };
  return { counts, count: (open: boolean) => counts[open ? 'open' : 'closed']++ };
}

describe('against every packet of a small internet', () => {
  it('security groups open the ports that packets of everybody reach', () => {
    const { counts, count } = tally();
    for (const { pick, seed } of rounds(400)) {
      const entries = someRules(pick);
      const { rules, lists } = asGroup(entries);
      const open = (port: number, families: readonly AddressFamily[] = addressFamilies) =>
        families.some((family) => isReached([inOrder(ofFamily(entries, family))], family, port));
      const label = `seed ${seed}: ${JSON.stringify(rules)}`;

      for (const family of addressFamilies) {
        expect(
          portsOpenToAnywhere(rules, lists, {
            protocol: 'tcp',
            ports: portsThere,
            families: [family],
          }),
          label,
        ).toEqual(portsThere.filter((port) => open(port, [family])));
      }
      const ranges = rangesOpenToAnywhere(rules, lists, 'tcp');
      for (const port of portsThere) {
        expect(
          ranges.some(({ from, to }) => from <= port && port <= to),
          label,
        ).toBe(open(port));
        count(open(port));
      }
      expect(ranges.some(isEveryPort), label).toBe(
        portsThere.filter((port) => port > 0).every((port) => open(port)),
      );

      const { rules: inHalves, lists: others } = asGroup(shuffled(pick, halved(entries)));
      expect(rangesOpenToAnywhere(inHalves, others, 'tcp'), `halves, ${label}`).toEqual(ranges);
    }
    expect(Math.min(counts.open, counts.closed)).toBeGreaterThan(200);
  });

  it('network ACLs admit the ports that packets of everybody reach', () => {
    const { counts, count } = tally();
    for (const { pick, seed } of rounds(400)) {
      const entries = someAcl(pick);
      const open = (port: number, family: AddressFamily) =>
        isReached([inOrder(ofFamily(entries, family))], family, port);
      const label = `seed ${seed}: ${JSON.stringify(asAcl(entries))}`;
      const admitted = (rules: readonly Entry[], family: AddressFamily) =>
        portsAdmittedFromAnywhere(asAcl(rules), 'tcp', portsThere, [family]);

      for (const family of addressFamilies) {
        const expected = portsThere.filter((port) => open(port, family));
        expect(admitted(entries, family), label).toEqual(expected);
        expect(admitted(halved(entries), family), `halves, ${label}`).toEqual(expected);
        expect(admitsEveryPort(asAcl(entries), 'tcp', [family]), label).toBe(
          portsThere.filter((port) => port > 0).every((port) => open(port, family)),
        );
        for (const port of portsThere) count(open(port, family));
      }
    }
    expect(Math.min(counts.open, counts.closed)).toBeGreaterThan(200);
  });

  it('instances are reached on the ports that packets of everybody reach through all gates', () => {
    const { counts, count } = tally();
    for (const { pick, seed } of rounds(600)) {
      const family = pick(2) === 0 ? 'IPv4' : 'IPv6';
      const allow = () => allowAll(pick, family, 60);
      const some = (count: number, allows: () => boolean) =>
        parts(pick, family, 2)
          .slice(0, pick(count))
          .map((part) => entryFor(pick, part, allows()));
      const inGroups = [...allow(), ...allow(), ...allow()];
      const acl = [...some(3, () => false), ...allow(), ...allow(), ...allow()];
      const routes = shuffled(pick, [...allow(), ...some(4, () => pick(3) === 0)]);
      const { rules, lists } = asGroup(inGroups);
      const groups = [0, 1, 2].map((group) => ({
        GroupId: `sg-${group}`,
        IpPermissions: rules.filter((_, index) => index % 3 === group),
      }));

      const reached = portsReachedFromAnywhere(
        [
          {
            SubnetId: 'subnet-1',
            VpcId: 'vpc-1',
            Groups: groups,
            PrivateIpAddresses:
              family === 'IPv4' ? [{ Association: { PublicIp: '203.0.113.7' } }] : [{}],
            Ipv6Addresses: family === 'IPv6' ? [{}] : [],
          },
        ],
        {
          ...lists,
          securityGroups: groups,
          networkAcls: [{ Associations: [{ SubnetId: 'subnet-1' }], Entries: asAcl(acl) }],
          routeTables: [
            { VpcId: 'vpc-1', Associations: [{ Main: true }], Routes: asRoutes(routes) },
          ],
        },
        'tcp',
        portsThere,
      );
      const gates = [inOrder(inGroups), inOrder(acl), bySpecificity(routes)];
      expect(reached, `seed ${seed}: ${JSON.stringify({ rules, acl, routes })}`).toEqual(
        portsThere.filter((port) => isReached(gates, family, port)),
      );
      for (const port of portsThere) count(reached.includes(port));
    }
    expect(Math.min(counts.open, counts.closed)).toBeGreaterThan(100);
  });
});
