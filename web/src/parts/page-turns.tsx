import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useRouter } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { pagesTexts as texts } from '../texts/en/pages.ts';
import { numberInWords } from './format.ts';

export interface PageTurnsProps {
  /** What is paged through, in words. */
  readonly list: string;
  /** What the address says. @default the first page */
  readonly cursor: string | undefined;
  /** The page on screen. @default it is not read yet */
  readonly page:
    | {
        readonly items: readonly unknown[];
        readonly cursor?: string | undefined;
        readonly stopped: boolean;
      }
    | undefined;
  /** Puts a cursor into the address; `undefined` leads to the first page. */
  readonly onTurn: (cursor: string | undefined) => void;
}

/** The turns of a list, or nothing where its first page is all of it: for `turns` of `Rows`. */
export const turnsOf = (props: PageTurnsProps): ReactNode =>
  props.cursor === undefined && props.page?.cursor === undefined ? undefined : (
    <PageTurns {...props} />
  );

/**
 * Next and previous, no page numbers: how many pages there are, nobody has counted. The page before is the one that
 * somebody came from; who came by a link starts again at the first.
 */
function PageTurns({ list, cursor, page, onTurn }: PageTurnsProps) {
  const router = useRouter();
  const turned = useRef(0);
  const next = page?.cursor;
  const goOn = () => {
    turned.current += 1;
    onTurn(next);
  };
  const goBack = () => {
    if (turned.current === 0) return onTurn(undefined);
    turned.current -= 1;
    router.history.back();
  };
  return (
    <nav aria-label={texts.label(list)}>
      <SpaceBetween direction="horizontal" size="xs" alignItems="center">
        {page?.stopped && (
          <Box color="text-body-secondary">{texts.stopped(numberInWords(page.items.length))}</Box>
        )}
        <Button
          iconName="angle-left"
          variant="icon"
          ariaLabel={texts.previous}
          disabled={cursor === undefined}
          onClick={goBack}
        />
        {page?.stopped ? (
          <Button onClick={goOn}>{texts.goOn}</Button>
        ) : (
          <Button
            iconName="angle-right"
            variant="icon"
            ariaLabel={texts.next}
            disabled={next === undefined}
            onClick={goOn}
          />
        )}
      </SpaceBetween>
    </nav>
  );
}
