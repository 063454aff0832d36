import './figure.css';
import Box from '@cloudscape-design/components/box';
import Link from '@cloudscape-design/components/link';
import type { ReactNode } from 'react';
import { useFollow } from '../app/use-link.ts';
import { numberInWords } from './format.ts';

export interface FigureProps {
  /** With its shape, where it has one. */
  readonly label: ReactNode;
  /** The label as text, for those who hear the link alone. */
  readonly name: string;
  readonly value: number;
  /** What is counted. */
  readonly href: string;
  /** @default none */
  readonly detail?: string;
}

/** A number that leads to what it counts. */
export function Figure({ label, name, value, href, detail }: FigureProps) {
  const follow = useFollow();
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
