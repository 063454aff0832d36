import './role-table.css';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { type Action, actions, may, type Role, roles } from '../../app/permits.ts';
import { useNarrow } from '../../app/use-narrow.ts';
import { Rows, type RowsProps } from '../../parts/rows.tsx';
import { membersTexts as texts } from '../../texts/en/members.ts';
import { words } from '../../texts/en/words.ts';

/** What each role may do, from the API's own table. @param own The role of whoever looks; `undefined` while it is not known. */
export function RoleTable({ own }: { readonly own: Role | undefined }) {
  const isNarrow = useNarrow();
  if (isNarrow) return <ByRole own={own} />;
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

/** The same for a phone: of each role what it may beyond the one below it. */
const ByRole = ({ own }: { readonly own: Role | undefined }) => (
  <Container header={<Header variant="h2">{texts.roles}</Header>}>
    <SpaceBetween size="m">
      {roles.map((role, index) => {
        const below = roles[index + 1];
        return (
          <section key={role}>
            <Box variant="h3" padding="n">
              {nameOf(role, own)}
            </Box>
            <ul className="role-actions">
              {below && <li>{texts.allOf(words.roles[below])}</li>}
              {actions
                .filter((action) => may(role, action) && !(below && may(below, action)))
                .map((action) => (
                  <li key={action}>{texts.actions[action]}</li>
                ))}
            </ul>
          </section>
        );
      })}
    </SpaceBetween>
  </Container>
);

const nameOf = (role: Role, own: Role | undefined): string =>
  role === own ? texts.yours(words.roles[role]) : words.roles[role];

const columnsFor = (own: Role | undefined): RowsProps<Action>['columns'] => [
  {
    id: 'what',
    header: texts.what,
    minWidth: 240,
    cell: (action) => texts.actions[action],
  },
  ...roles.map((role) => ({
    id: role,
    header: nameOf(role, own),
    minWidth: 110,
    cell: (action: Action) =>
      may(role, action) ? (
        <StatusIndicator type="success">{texts.may}</StatusIndicator>
      ) : (
        <Box color="text-status-inactive">{texts.mayNot}</Box>
      ),
  })),
];
