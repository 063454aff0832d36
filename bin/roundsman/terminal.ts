import { styleText } from 'node:util';

/** Somewhere text goes. Resolves when it was taken; rejects with what the system says. */
export interface Sink {
  write(text: string): Promise<void>;
}

export interface Screen extends Sink {
  /** Whether a person looks at it. */
  readonly isTerminal: boolean;
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
    paint: isColoured ? coloured : plain,
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => (error ? reject(error) : resolve()));
      }),
  };
}

/**
 * For a person's eyes: what comes from an AWS account (names, tags, messages) may hold control
 * characters, which a terminal would obey.
 */
export const visible = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '\ufffd');
