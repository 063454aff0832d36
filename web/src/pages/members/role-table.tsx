import Box from '@cloudscape-design/components/box';
import Header from '@cloudscape-design/components/header';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { Rows, type RowsProps } from '../../parts/rows.tsx';
import { membersTexts as texts } from '../../texts/en/members.ts';
import { words } from '../../texts/en/words.ts';
import { type Action, actions, may, type Role, roles } from './may.ts';

/** What each role may do, from the API's own table. @param own The role of whoever looks; `undefined` while it is not known. */
export function RoleTable({ own }: { readonly own: Role | undefined }) {
  return (
    <Rows
      title={texts.roles}
      header={<Header variant="h2">{texts.roles}</Header>}
      columns={columnsFor(own)}
      items={actions}
      keyOf={(action) => action}
      nameOf={(action) => texts.actions[action]}
      empty={null}
      isDense
    />
  );
}

const columnsFor = (own: Role | undefined): RowsProps<Action>['columns'] => [
  {
    id: 'what',
    header: texts.what,
    minWidth: 240,
    cell: (action) => texts.actions[action],
  },
  ...roles.map((role) => ({
    id: role,
    header: role === own ? texts.yours(words.roles[role]) : words.roles[role],
    minWidth: 110,
    cell: (action: Action) =>
      may(role, action) ? (
        <StatusIndicator type="success">{texts.may}</StatusIndicator>
      ) : (
        <Box color="text-status-inactive">{texts.mayNot}</Box>
      ),
  })),
];
