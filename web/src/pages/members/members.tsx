import Badge from '@cloudscape-design/components/badge';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Failure } from '../../app/failure.tsx';
import { useTenant } from '../../app/use-tenant.ts';
import { Deed } from '../../parts/deed.tsx';
import { counted } from '../../parts/format.ts';
import { Rows, type RowsProps } from '../../parts/rows.tsx';
import { Time } from '../../parts/time.tsx';
import { type Member, membersQuery } from '../../queries/members.ts';
import { membersTexts as texts } from '../../texts/en/members.ts';
import { words } from '../../texts/en/words.ts';
import { ChangeRole, Leave, Remove } from './member-dialogs.tsx';
import { refusalsOf, type Self } from './refusals.ts';

export interface MembersProps {
  /** Whoever looks. @default not known yet */
  readonly self: Self | undefined;
  /** Why they may manage nobody. @default they may */
  readonly refusal: string | undefined;
}

interface Asked {
  readonly what: 'role' | 'removal';
  readonly member: Member;
}

/** All members, with what can be done with each. */
export function Members({ self, refusal }: MembersProps) {
  const query = useQuery(membersQuery(useTenant()));
  const [asked, setAsked] = useState<Asked>();
  const close = () => setAsked(undefined);
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  const all = query.data ?? [];
  const isSelf = ({ userId }: Member) => userId === self?.userId;
  return (
    <>
      <Rows
        title={texts.list}
        header={
          <Header
            variant="h2"
            {...(query.data && { counter: texts.counter(counted(all.length, texts.members)) })}
          >
            {texts.list}
          </Header>
        }
        columns={columnsFor({ all, self, refusal, isSelf, onAsk: setAsked })}
        items={all}
        keyOf={({ userId }) => userId}
        nameOf={({ email }) => email}
        isLoading={query.isPending}
        loading={texts.loading}
        empty={texts.noMembers}
      />
      {asked?.what === 'role' && self && (
        <ChangeRole
          member={asked.member}
          own={self.role}
          isSelf={isSelf(asked.member)}
          onClose={close}
        />
      )}
      {asked?.what === 'removal' &&
        (isSelf(asked.member) ? (
          <Leave member={asked.member} onClose={close} />
        ) : (
          <Remove member={asked.member} onClose={close} />
        ))}
    </>
  );
}

interface ColumnsOptions extends MembersProps {
  readonly all: readonly Member[];
  readonly isSelf: (member: Member) => boolean;
  readonly onAsk: (asked: Asked) => void;
}

const columnsFor = (options: ColumnsOptions): RowsProps<Member>['columns'] => [
  {
    id: 'email',
    header: texts.columns.email,
    minWidth: 240,
    cell: (member) => (
      <span className="member-email">
        {member.email} {options.isSelf(member) && <Badge>{texts.you}</Badge>}
      </span>
    ),
  },
  {
    id: 'role',
    header: texts.columns.role,
    minWidth: 110,
    cell: ({ role }) => words.roles[role],
  },
  {
    id: 'since',
    header: texts.columns.since,
    minWidth: 170,
    cell: ({ addedAt }) => <Time at={addedAt} />,
  },
  {
    id: 'actions',
    header: texts.columns.actions,
    minWidth: 200,
    cell: (member) => <Actions {...options} member={member} />,
  },
];

function Actions({
  all,
  self,
  refusal,
  isSelf,
  onAsk,
  member,
}: ColumnsOptions & { member: Member }) {
  const refusals = refusalsOf(member, all, { self, missing: refusal });
  const { email } = member;
  return (
    <SpaceBetween size="m" direction="horizontal">
      <Deed
        variant="inline-link"
        text={texts.changeRole}
        ariaLabel={texts.changeRoleOf(email)}
        refusal={refusals.role}
        onClick={() => onAsk({ what: 'role', member })}
      />
      <Deed
        variant="inline-link"
        text={isSelf(member) ? texts.leave : texts.remove}
        ariaLabel={isSelf(member) ? texts.leaveLabel : texts.removeOf(email)}
        refusal={refusals.removal}
        onClick={() => onAsk({ what: 'removal', member })}
      />
    </SpaceBetween>
  );
}
