import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import { useFollow } from '../app/use-link.ts';
import { numberInWords } from './format.ts';

export interface CountLinkProps {
  readonly count: number;
  /** What is counted. */
  readonly href: string;
  /** What is counted, for those who hear the link alone. */
  readonly name: string;
}

/** A number in a table that leads to what it counts; none leads nowhere. */
export function CountLink({ count, href, name }: CountLinkProps) {
  const follow = useFollow();
  const text = numberInWords(count);
  if (count === 0) {
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
