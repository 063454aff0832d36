import Multiselect from '@cloudscape-design/components/multiselect';
import type { UseQueryResult } from '@tanstack/react-query';
import { words } from '../../texts/en/words.ts';

/** The number of options from which on they can be searched. */
const many = 8;

/** How many of the chosen are shown before the rest is folded. */
export const shownTokens = 12;

/** The reading that options come from. */
export type Reading = Pick<UseQueryResult<unknown>, 'isPending' | 'error' | 'refetch'>;

/** What a list of options says of the reading that they come from: that it goes on, or failed and can be tried again. */
export const statusOf = ({ isPending, error, refetch }: Reading, unread: string) =>
  ({
    statusType: error ? 'error' : isPending ? 'loading' : 'finished',
    errorText: unread,
    recoveryText: words.retry,
    onLoadItems: () => {
      if (error) void refetch();
    },
  }) as const;

export interface NamesProps {
  readonly chosen: readonly string[];
  /** All there are. What was chosen and is none of them any more stays, and can be taken away. */
  readonly names: readonly string[];
  /** What a name says to people. @default itself */
  readonly labelOf?: (name: string) => string;
  readonly placeholder: string;
  readonly find: string;
  readonly reading: Reading;
  readonly unread: string;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of many names. */
export function Names(props: NamesProps) {
  const { chosen, names, labelOf, placeholder, find, reading, unread, onChange } = props;
  const optionOf = (value: string) => {
    const label = labelOf?.(value) ?? value;
    return { value, label, ...(label !== value && { description: value }) };
  };
  const options = [...new Set([...names, ...chosen])].map(optionOf);
  return (
    <Multiselect
      options={options}
      selectedOptions={chosen.map(optionOf)}
      placeholder={placeholder}
      filteringType={options.length > many ? 'auto' : 'none'}
      filteringPlaceholder={find}
      tokenLimit={shownTokens}
      {...statusOf(reading, unread)}
      onChange={({ detail }) => onChange(detail.selectedOptions.map(({ value = '' }) => value))}
    />
  );
}
