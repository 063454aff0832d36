import type {
  BGPPeer,
  VirtualInterfaceState,
} from '../../../../functions/checks/directconnect/shapes.generated.ts';
import { check } from '../../../../functions/checks/directconnect/virtual-interface/up.check.ts';
import { describeCheck } from '../../../support/describe-check.ts';

const of = (virtualInterfaceState: VirtualInterfaceState, ...bgpPeers: BGPPeer[]) => ({
  item: { ownerAccount: '123456789012', virtualInterfaceState, bgpPeers },
});
const peer = (bgpStatus: BGPPeer['bgpStatus'], own: BGPPeer = {}): BGPPeer => ({
  addressFamily: 'ipv4',
  bgpPeerState: 'available',
  bgpStatus,
  ...own,
});

describeCheck(check, {
  pass: {
    'its session is up': of('available', peer('up')),
    'a session that is down is being deleted': of(
      'available',
      peer('up'),
      peer('down', { bgpPeerState: 'deleting' }),
    ),
    'a second session is being made': of(
      'available',
      peer('up'),
      peer('down', { addressFamily: 'ipv6', bgpPeerState: 'pending' }),
    ),
  },
  fail: {
    'it is down': { ...of('down', peer('down')), message: 'The virtual interface is down.' },
    'one of two sessions is down': {
      ...of('available', peer('up'), peer('down', { addressFamily: 'ipv6' })),
      message: 'BGP sessions that are down: ipv6.',
    },
    'nobody knows its state, and its session is down': {
      ...of('unknown', peer('down')),
      message: 'BGP sessions that are down: ipv4.',
    },
    'it has no session': {
      ...of('available'),
      message: 'The virtual interface has no BGP session.',
    },
  },
  none: {
    'its only session is being made': of('available', peer('down', { bgpPeerState: 'pending' })),
    'AWS still verifies its addresses': of(
      'available',
      peer('down', { bgpPeerState: 'verifying' }),
    ),
    'nobody knows the state of its session': of('available', peer('unknown')),
    'nobody knows its state': of('unknown', peer('up')),
  },
  errors: {
    'the word is not known': {
      ...of('available', peer('idle' as 'up')),
      message: /bgpStatus "idle"/,
    },
    'the sessions were left out': {
      item: { ownerAccount: '123456789012', virtualInterfaceState: 'available' },
      message: /without bgpPeers/,
    },
  },
  skips: {
    'one that waits for its owner': of('confirming'),
    'one that is tested': of('testing', peer('down')),
    'one that was deleted': of('deleted'),
    'one of another account': {
      item: { ...of('down').item, ownerAccount: '999999999999' },
    },
  },
});
