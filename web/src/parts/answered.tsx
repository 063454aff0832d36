import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure } from '../app/failure.tsx';

export interface AnsweredProps<Value> {
  readonly query: Pick<
    UseQueryResult<Value>,
    'data' | 'error' | 'isPending' | 'refetch' | 'isPlaceholderData'
  >;
  /** What stands there while it loads, of the final size, so that nothing moves when the answer comes. */
  readonly loading: ReactNode;
  readonly children: (value: Value) => ReactNode;
}

/**
 * What was read, or why it could not be: each reading has its own place for its own failure. A reading that failed again
 * says so, and shows nothing from before.
 */
export function Answered<Value>({ query, loading, children }: AnsweredProps<Value>) {
  if (query.error) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return loading;
  return (
    <div className={query.isPlaceholderData ? 'is-of-before' : ''}>{children(query.data)}</div>
  );
}
