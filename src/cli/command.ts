import type {OnProgress} from '../build/notices.ts';

/** Where a command writes. */
export interface Terminal {
  /** For results. */
  readonly out: (text: string) => void;
  /** For everything else: progress, remarks, errors. */
  readonly err: (text: string) => void;
  /** Whether `err` is a terminal on which a line can be written over. */
  readonly isTty: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
}

/** An option of a command. */
export interface Option {
  readonly name: string;
  /** What stands for the value in the help; without one the option is a switch. */
  readonly value?: string;
  readonly short?: string;
  /** Whether it may be given several times. */
  readonly multiple?: boolean;
  readonly help: string;
}

/** What a command was given. */
export class Given {
  readonly #values: Readonly<Record<string, unknown>>;
  /** What stands without an option, in order. */
  readonly operands: readonly string[];

  /** `values`: as `parseArgs` gives them. */
  constructor(operands: readonly string[], values: Readonly<Record<string, unknown>>) {
    this.operands = operands;
    this.#values = values;
  }

  /** Whether a switch is on. */
  has(name: string): boolean {
    return this.#values[name] === true;
  }

  /** The value of an option. */
  text(name: string): string | undefined {
    return this.#values[name] as string | undefined;
  }

  /** All values of an option that may be given several times. */
  list(name: string): readonly string[] {
    return (this.#values[name] as string[] | undefined) ?? [];
  }

  /** @throws UsageError where the value is no number from `least` (`Number.MIN_VALUE`: above 0) to `most`. */
  number(name: string, least = 0, most = Infinity): number | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const number = Number(text);
    if (!text.trim() || !(number >= least && number <= most)) {
      const above = least === Number.MIN_VALUE ? 'above 0' : `of at least ${least}`;
      const range = most === Infinity ? above : `from ${least} to ${most}`;
      throw new UsageError(`--${name} must be a number ${range}, not "${text}".`);
    }
    return number;
  }

  /** @throws UsageError where the value is no whole number from `least` to `most`. */
  whole(name: string, least = 0, most = Infinity): number | undefined {
    const number = this.number(name, least, most);
    if (number !== undefined && !Number.isInteger(number)) throw new UsageError(`--${name} must be a whole number.`);
    return number;
  }
}

/** What a command works with. */
export interface Context {
  readonly given: Given;
  readonly terminal: Terminal;
  /** Tells how far the work is. */
  readonly onProgress: OnProgress;
  /** Says something besides the result; nothing with `--quiet`. */
  readonly say: (text: string) => void;
}

/** What can be asked of the program. */
export interface Command {
  readonly name: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** What stands behind the name, in the help. */
  readonly operands: string;
  /** How many operands there must be. */
  readonly operandCount: number;
  /** What it does, in paragraphs, and examples. */
  readonly help: string;
  readonly options: readonly Option[];
  /** Does the work. @returns the exit code. */
  readonly run: (context: Context) => Promise<number>;
}

/** Something asked in a way that is not understood. Exit code 2. */
export class UsageError extends Error {}
