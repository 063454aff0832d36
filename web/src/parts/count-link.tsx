import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { useFollow } from '../app/use-link.ts';
import { countTexts } from '../texts/en/counts.ts';
import { numberInWords } from './format.ts';

export interface CountLinkProps {
  /** `undefined` where nobody knows, since what is counted could not be judged. */
  readonly count: number | undefined;
  /** What is counted. */
  readonly href: string;
  /** What is counted, for those who hear the link alone. */
  readonly name: string;
}

/** A number in a table that leads to what it counts; none leads nowhere. */
export function CountLink({ count, href, name }: CountLinkProps) {
  const follow = useFollow();
  const text = count === undefined ? countTexts.notJudged : numberInWords(count);
  if (!count) {
    return (
      <Box variant="span" color="text-status-inactive">
        {text}
      </Box>
    );
  }
  return (
    <Link href={href} onFollow={follow} ariaLabel={`${text} ${name}`}>
      {text}
    </Link>
  );
}
