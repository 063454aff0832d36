import './figure.css';
import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { useFollow } from '../app/use-link.ts';
import { countTexts } from '../texts/en/counts.ts';
import { numberInWords } from './format.ts';

export interface FigureProps {
  /** The label with its shape, where it has one. */
  readonly label: ReactNode;
  /** The label as text, for those who hear the link alone. */
  readonly name: string;
  /** `undefined` where nobody knows, since what is counted could not be judged. */
  readonly value: number | undefined;
  /** What is counted. */
  readonly href: string;
  /** @default none */
  readonly detail?: string;
}

/** A number that leads to what it counts. */
export function Figure({ label, name, value, href, detail }: FigureProps) {
  const follow = useFollow();
  if (value === undefined) {
    return (
      <div>
        <div className="figure-label">{label}</div>
        <Box color="text-body-secondary">{countTexts.notJudged}</Box>
      </div>
    );
  }
  const text = numberInWords(value);
  return (
    <div>
      <div className="figure-label">{label}</div>
      <Link
        href={href}
        onFollow={follow}
        fontSize="display-l"
        variant="awsui-value-large"
        ariaLabel={`${text} ${name}`}
      >
        {text}
      </Link>
      {detail !== undefined && (
        <Box variant="small" color="text-body-secondary" display="block" margin={{ top: 'xxs' }}>
          {detail}
        </Box>
      )}
    </div>
  );
}
