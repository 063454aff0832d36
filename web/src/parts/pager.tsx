import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { usePages } from '../app/use-pages.ts';
import type { Turns } from '../queries/client.ts';
import { listTexts as texts } from '../texts/en/list.ts';
import { numberInWords } from './format.ts';

/** What is kept of the way to a page, with the entry of the history. */
interface Way {
  readonly earlier: readonly string[];
}

/** Puts a cursor into the address, `undefined` for the first page, and the way there into the history's state. */
export type Turn = (cursor: string | undefined, state: Way) => void;

export interface PagerProps extends Turns {
  /** Which list it is, and where it stands: several may be on a page. */
  readonly label: string;
  /** What the address says. @default the first page */
  readonly cursor: string | undefined;
  readonly onTurn: Turn;
}

/** The turns of a list; nothing where its first page is all of it. */
export const pagerOf = (props: PagerProps) =>
  props.cursor === undefined && props.next === undefined ? undefined : <Pager {...props} />;

/** Next and previous page of a list; its pages have no numbers, and nobody knows how many there are. */
function Pager({ label, cursor, next, stopped, onTurn }: PagerProps) {
  const { onward, back } = usePages(cursor);
  return (
    <nav aria-label={label}>
      <SpaceBetween size="xs" direction="horizontal" alignItems="center">
        {stopped !== undefined && (
          <Box color="text-body-secondary">{texts.searchedSoFar(numberInWords(stopped))}</Box>
        )}
        {cursor !== undefined && !back ? (
          <Button onClick={() => onTurn(undefined, { earlier: [] })}>{texts.first}</Button>
        ) : (
          <Button
            iconName="angle-left"
            disabled={!back}
            {...(back && { onClick: () => onTurn(back.cursor, back.state) })}
          >
            {texts.previous}
          </Button>
        )}
        <Button
          iconName="angle-right"
          iconAlign="right"
          disabled={next === undefined}
          onClick={() => onTurn(next, onward)}
        >
          {stopped === undefined ? texts.next : texts.goOn}
        </Button>
      </SpaceBetween>
    </nav>
  );
}
