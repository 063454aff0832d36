import { defineCheck, fail, noVerdict, pass } from '../../../core/check.ts';
import { answered } from '../../../core/judgement/answer.ts';
import { kindOfWord } from '../../../core/judgement/known-words.ts';
import type { BGPPeer } from '../shapes.generated.ts';
import { virtualInterface } from './virtual-interface.resource.ts';

const states = {
  working: ['available'],
  down: ['down'],
  untold: ['unknown'],
  passing: ['confirming', 'verifying', 'pending', 'testing', 'deleting', 'deleted', 'rejected'],
} as const;

const peerStates = {
  there: ['available'],
  // It is being made, or AWS looks whether the public addresses are the account's.
  coming: ['pending', 'verifying'],
  gone: ['deleting', 'deleted'],
} as const;

const sessions = { up: ['up'], down: ['down'], untold: ['unknown'] } as const;

export const check = defineCheck(virtualInterface, {
  id: 'directconnect-virtual-interface-up',
  title: 'Virtual interfaces and their BGP sessions are up',
  severity: 'high',
  category: 'health',
  why: 'Without a BGP session no route is known on either side, and nothing passes between your network and AWS.',
  fix: 'Look at the router at your end: its port, its VLAN, the addresses and the key of the session, and what its firewall does with port 179.',
  docs: 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/ts-layer-3.html',
  appliesTo: ({ virtualInterfaceState }) =>
    kindOfWord(virtualInterfaceState, 'virtualInterfaceState', states) !== 'passing',

  evaluate({ item }) {
    const state = kindOfWord(item.virtualInterfaceState, 'virtualInterfaceState', states);
    if (state === 'down') return fail('The virtual interface is down.');
    const known = answered(item.bgpPeers, 'bgpPeers').map((peer) => ({
      peer,
      kind: kindOfWord(peer.bgpPeerState, 'bgpPeerState', peerStates),
    }));
    const peers = known.filter(({ kind }) => kind === 'there').map(({ peer }) => peer);
    if (peers.length === 0) {
      const isComing = known.some(({ kind }) => kind === 'coming');
      return isComing ? noVerdict() : fail('The virtual interface has no BGP session.');
    }
    const down = peers.filter((peer) => sessionOf(peer) === 'down');
    if (down.length > 0) {
      const families = down.map(({ addressFamily }) => answered(addressFamily, 'addressFamily'));
      return fail(`BGP sessions that are down: ${families.join(', ')}.`);
    }
    const isTold = state === 'working' && peers.every((peer) => sessionOf(peer) === 'up');
    return isTold ? pass() : noVerdict();
  },
});

const sessionOf = ({ bgpStatus }: BGPPeer) => kindOfWord(bgpStatus, 'bgpStatus', sessions);
