import { styleText } from 'node:util';
import { systemCode } from './system-error.ts';

/** Somewhere text goes. Resolves when it was taken; rejects with what the system says. */
export interface Sink {
  write(text: string): Promise<void>;
}

export interface Screen extends Sink {
  /** Whether a person looks at it. */
  readonly isTerminal: boolean;
  /** Letters in a line now. `undefined` where there are no lines to fill. */
  readonly columns: () => number | undefined;
  readonly paint: Paint;
}

export interface Terminal {
  readonly stdout: Screen;
  readonly stderr: Screen;
}

export type Paint = (style: 'bold' | 'dim' | 'red' | 'yellow', text: string) => string;

export const plain: Paint = (_, text) => text;

const coloured: Paint = (style, text) => styleText(style, text, { validateStream: false });

/** Colours where the stream is a terminal, unless `NO_COLOR` is set: https://no-color.org */
export function screenOf(
  stream: NodeJS.WriteStream,
  environment: Readonly<Record<string, string | undefined>>,
): Screen {
  // Without a listener, the failure that each write reports would also end the process.
  stream.on('error', () => undefined);
  const isTerminal = stream.isTTY === true;
  const isColoured = isTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
  return {
    isTerminal,
    columns: () => (isTerminal ? stream.columns : undefined),
    paint: isColoured ? coloured : plain,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

/**
 * What is said beside the findings. A scan is worth as much when nobody can be told about it: a
 * failure of the stream ends nothing, and changes no exit code.
 */
export const asides = (screen: Screen): Screen => ({
  ...screen,
  write: async (text) => {
    try {
      await screen.write(text);
    } catch (thrown) {
      if (systemCode(thrown) === undefined) throw thrown;
    }
  },
});

/** Characters that a terminal obeys, or that change the order of others, or that nobody sees. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * The text for a person's eyes: what comes from an AWS account (names, tags, messages) or from whoever typed the
 * command may hold characters that a terminal would obey.
 */
export const visible = (text: string): string => text.replace(unseen, '\ufffd');

/** The same for a text of several lines. */
export const visibleLines = (text: string): string => text.split('\n').map(visible).join('\n');

/** The same for JSON, whose readers get what was there. */
export const escaped = (json: string): string =>
  json.replace(unseen, (letter) =>
    Array.from({ length: letter.length }, (_, index) => escapeOf(letter.charCodeAt(index))).join(
      '',
    ),
  );

const escapeOf = (unit: number) => `\\u${unit.toString(16).padStart(4, '0')}`;
