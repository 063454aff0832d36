import { useQuery } from '@tanstack/react-query';
import { AccountName } from '../../parts/account/account-name.tsx';
import { ErrorCode } from '../../parts/error-code.tsx';
import { numberInWords } from '../../parts/format.ts';
import type { RowsProps } from '../../parts/rows.tsx';
import { errorsQuery, type RunError } from '../../queries/executions.ts';
import { executionTexts as texts } from '../../texts/en/execution.ts';
import { words } from '../../texts/en/words.ts';
import type { PartProps } from './part-props.ts';
import { ResultRows } from './result-rows.tsx';

/** All that went wrong, with what AWS said of it. */
export function Errors(part: PartProps) {
  const query = useQuery(errorsQuery(part.one, part.cursor));
  return <ResultRows {...part} name="errors" query={query} columns={columns} nameOf={callOf} />;
}

const callOf = ({ service, operation }: RunError) => `${service}:${operation}`;

const columns: RowsProps<RunError>['columns'] = [
  {
    id: 'kind',
    header: texts.columns.kind,
    cell: ({ category }) => words.errorCategories[category],
    minWidth: 150,
  },
  {
    id: 'call',
    header: texts.columns.call,
    cell: (error) => <code>{callOf(error)}</code>,
    minWidth: 160,
  },
  {
    id: 'account',
    header: texts.columns.account,
    cell: ({ accountId }) =>
      accountId === undefined ? (
        texts.wholeRun
      ) : (
        <AccountName accountId={accountId} withId isLink />
      ),
    minWidth: 150,
  },
  {
    id: 'region',
    header: texts.columns.region,
    cell: ({ region }) => region ?? words.unknown,
    minWidth: 110,
  },
  {
    id: 'message',
    header: texts.columns.message,
    cell: (error) => <Said error={error} />,
    minWidth: 280,
  },
  {
    id: 'notAssessed',
    header: texts.columns.notAssessed,
    cell: ({ observations }) => numberInWords(observations),
  },
];

function Said({ error }: { readonly error: RunError }) {
  const { message, awsCode, requestId, deniedBy } = error;
  return (
    <>
      {message}
      {deniedBy !== undefined && <div>{texts.deniedBy(words.deniedBy[deniedBy])}</div>}
      <ErrorCode awsCode={awsCode} requestId={requestId} />
    </>
  );
}
