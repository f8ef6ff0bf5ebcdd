/** What came of an input, as the page saw it. */
export interface Observation {
  readonly id: string;
  /** Milliseconds until the element told an outcome. */
  readonly ms: number;
  /** The outcome, or `error`; none when it told nothing. */
  readonly outcome: string | undefined;
  readonly code: string | undefined;
  readonly message: string | undefined;
  /** Titles and addresses of what was shown. */
  readonly titles: readonly string[];
  readonly links: readonly string[];
  /** Pictures that were shown. */
  readonly pictures: number;
  /** What must not be. */
  readonly faults: readonly string[];
}

/** What came of an input where the page could not tell. */
export function lost(id: string, fault: string): Observation {
  return {
    id,
    ms: Infinity,
    outcome: undefined,
    code: undefined,
    message: undefined,
    titles: [],
    links: [],
    pictures: 0,
    faults: [fault],
  };
}

/** An input for the page: its id, its address, and milliseconds after which the element is taken away again. */
export interface PageInput {
  readonly id: string;
  readonly url: string;
  readonly removeAfter?: number;
  /** Milliseconds to wait for an outcome. Default 15,000. */
  readonly patience?: number;
}

/** What the page offers to the check. */
export interface HostilePage {
  run(inputs: readonly PageInput[]): Promise<Observation[]>;
  read(inputs: readonly PageInput[]): Promise<Observation[]>;
  resolve(rows: readonly AddressRow[]): Promise<Observation[]>;
}

/** An address of the URL standard's tests. */
export interface AddressRow {
  readonly id: string;
  readonly input: string;
  readonly base: string | null;
  readonly href?: string;
  readonly protocol?: string;
  readonly failure?: boolean;
}
