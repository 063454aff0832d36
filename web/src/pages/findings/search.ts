import { oneOf, searchReader, someOf, text } from '../../app/search.ts';
import { findingChanges, findingStatuses, severities } from '../../queries/finding-words.ts';

/** A day or a time, as the API wants it: what one person sees must be what another sees, wherever they are. */
const time = {
  read: (value: string): string | undefined => {
    const isTime = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/.test(value);
    const at = isTime ? new Date(value) : undefined;
    return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
  },
};

/** A text of a form that the API knows; anything else is as if it were absent. */
const form = (pattern: RegExp) => ({
  read: (value: string): string | undefined => (pattern.test(value) ? value : undefined),
});

/** What stands in the address of the findings: the filter, the page, what is selected, and how it is shown. */
export const findingsSearch = searchReader({
  severity: someOf(severities),
  status: someOf(findingStatuses),
  account: form(/^\d{12}$/),
  service: form(/^[a-z0-9-]{1,64}$/),
  region: form(/^[a-z0-9-]{1,32}$/),
  check: form(/^[a-z0-9-]{3,100}$/),
  change: someOf(findingChanges),
  since: time,
  q: text,
  resource: text,
  order: oneOf(['oldest']),
  group: oneOf(['check']),
  selected: text,
  cursor: text,
});

export type FindingsSearch = ReturnType<typeof findingsSearch>;
