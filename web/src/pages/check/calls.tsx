import CopyToClipboard from '@cloudscape-design/components/copy-to-clipboard';
import Header from '@cloudscape-design/components/header';
import { Rows, type RowsProps } from '../../parts/rows.tsx';
import type { Check } from '../../queries/check.ts';
import { checkTexts as texts } from '../../texts/en/check.ts';
import { words } from '../../texts/en/words.ts';

/** What a check calls in an account, and by what the role has to permit it. */
export const Calls = ({ check }: { readonly check: Check }) => (
  <Rows
    title={texts.calls}
    header={
      <Header
        variant="h2"
        description={texts.callsHint}
        actions={
          <CopyToClipboard
            copyButtonText={texts.copyActions}
            copyButtonAriaLabel={texts.copyActions}
            textToCopy={check.actions.join('\n')}
            copySuccessText={words.copied}
            copyErrorText={words.notCopied}
          />
        }
      >
        {texts.calls}
      </Header>
    }
    columns={columns}
    items={callsOf(check)}
    keyOf={({ operation }) => operation}
    nameOf={({ operation }) => operation}
    empty={null}
  />
);

interface Call {
  readonly operation: string;
  /** The actions that permit it. */
  readonly actions: readonly string[];
}

/** An operation that nothing is said of is permitted by the action of its own name. */
const callsOf = ({ operations, permittedBy = {} }: Check): readonly Call[] =>
  operations.map((operation) => ({
    operation,
    actions: permittedBy[operation] ?? [operation],
  }));

const columns: RowsProps<Call>['columns'] = [
  {
    id: 'operation',
    header: texts.columns.operation,
    minWidth: 220,
    cell: ({ operation }) => <code>{operation}</code>,
  },
  {
    id: 'permitted',
    header: texts.columns.permittedBy,
    minWidth: 220,
    cell: ({ operation, actions }) => (
      <>
        <code>{actions.join(', ')}</code>
        {actions.join() !== operation && <div className="secondary">{texts.otherName}</div>}
      </>
    ),
  },
];
