import { executionTexts as texts } from '../../texts/en/execution.ts';
import { words } from '../../texts/en/words.ts';

interface Outcome {
  readonly state: keyof typeof texts.coverage;
  readonly deniedBy?: keyof typeof words.deniedBy | undefined;
}

/** What became of a call, and who denied it. */
export const outcomeInWords = ({ state, deniedBy }: Outcome): string =>
  deniedBy === undefined
    ? texts.coverage[state]
    : texts.deniedByIn(texts.coverage[state], words.deniedBy[deniedBy]);
