import { isHigher, type Role } from '../../app/permits.ts';
import { membersTexts as texts } from '../../texts/en/members.ts';

/** What decides about a member: and about whoever looks at the list. */
export interface Self {
  readonly userId: string;
  readonly role: Role;
}

export interface Refusals {
  /** Why the role of a member cannot be changed. @default it can */
  readonly role: string | undefined;
  /** Why a member cannot be removed, or cannot leave. @default they can */
  readonly removal: string | undefined;
}

/**
 * What cannot be done with a member, and why. The API decides, whatever this says: an owner who cannot sign in any more is none
 * to it.
 *
 * @param missing Why the one who looks may manage nobody at all. @default they may
 */
export function refusalsOf(
  { userId, role }: Self,
  all: readonly Pick<Self, 'role'>[],
  { self, missing }: { readonly self: Self | undefined; readonly missing: string | undefined },
): Refusals {
  const isSelf = userId === self?.userId;
  const owners = all.filter((member) => member.role === 'owner').length;
  const isLastOwner = role === 'owner' && owners === 1;
  const outranked = self && isHigher(role, self.role) ? texts.higher(role) : undefined;
  return {
    role: missing ?? outranked ?? (isLastOwner ? texts.lastOwnerRole : undefined),
    removal: isSelf
      ? isLastOwner
        ? texts.lastOwnerLeaves
        : undefined
      : (missing ?? outranked ?? (isLastOwner ? texts.lastOwnerRole : undefined)),
  };
}
