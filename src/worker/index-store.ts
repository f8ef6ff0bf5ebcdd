import type {LanguageState} from '../text/language.ts';

/** What is known of a kept index without reading it. */
export interface KeptFacts {
  /** Tells this index from others of the same source. */
  readonly id: string;
  /** See `FINGERPRINT`. */
  readonly fingerprint: string;
  /** What the source's answer was told apart by. */
  readonly tag: string;
  /** When the source was last found to be so, in milliseconds since 1970. */
  readonly time: number;
  /** Bytes of the index, without the bodies of its articles. */
  readonly bytes: number;
  /** The languages of its articles. */
  readonly state: LanguageState;
  readonly articleCount: number;
  readonly skippedCount: number;
}

const NAME = 'related-articles';
/** What the parts of the database are called. Beside an index, under its key and that of a page, are answers and bodies. */
const [FACTS, INDEXES] = ['facts', 'indexes'];

/** … and a body under this, too. */
export const BODY = 'body';

/** Milliseconds after which a database that does not open counts as missing. */
const PATIENCE = 500;

/** A kept index. */
export interface Kept {
  readonly facts: KeptFacts;
  /** The index itself; undefined where it was not wanted, or is gone. */
  readonly index: ArrayBuffer | undefined;
  /** The key of the address of the page that was asked for, and the body of its article, as JSON in UTF-8. */
  readonly page?: string | undefined;
  readonly body?: Uint8Array | undefined;
  /** The answer for the page that was asked for, if there is one; then the index is not wanted. */
  readonly answer?: string | undefined;
  /** With it, the keys of the addresses of all articles, and their ids, each between spaces. */
  readonly names?: string | undefined;
}

/**
 * What is kept under a key. Rejects where nothing can be kept.
 *
 * @param wants - Tells by the facts whether the index itself is wanted.
 * @param page - The key of the address of a page, whose body is wanted, and for which an answer would be enough.
 */
export function readKeptIndex(
  key: string,
  wants: (facts: KeptFacts) => boolean,
  page?: string,
): Promise<Kept | undefined> {
  return within('readonly', async (known, indexes) => {
    const facts = await ask(known.get(key) as IDBRequest<KeptFacts | undefined>);
    if (!facts) return undefined;
    const get = <T>(at: IDBValidKey): Promise<T | undefined> => ask(indexes.get(at) as IDBRequest<T | undefined>);
    const [answer, body] =
      page === undefined ? [] : await Promise.all([get<string>([key, page]), get<Uint8Array>([key, page, BODY])]);
    if (answer !== undefined) return {facts, index: undefined, answer, names: await get<string>([key, ''])};
    const index = wants(facts) ? await get<ArrayBuffer>(key) : undefined;
    return {facts, index, page, body};
  });
}

/** Works on the database, which is closed afterwards; what is written is written when this resolves. */
export async function within<T>(
  mode: IDBTransactionMode,
  work: (facts: IDBObjectStore, indexes: IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await open();
  try {
    const transaction = database.transaction([FACTS, INDEXES], mode);
    const [result] = await Promise.all([
      work(transaction.objectStore(FACTS), transaction.objectStore(INDEXES)),
      // of what is only read, the end is waited for by nobody
      mode === 'readwrite' ? endOf(transaction) : undefined,
    ]);
    return result;
  } finally {
    database.close();
  }
}

function endOf(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    // a full disk shows at the end only
    transaction.onabort = () => {
      reject(transaction.error ?? new Error('Aborted.'));
    };
  });
}

async function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore(FACTS);
    request.result.createObjectStore(INDEXES);
  };
  const opening = ask(request);
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new Error('The database does not open.'));
      // left open it would be in the way of whoever wants to delete it
      opening.then(
        (database) => {
          database.close();
        },
        () => undefined,
      );
    }, PATIENCE);
    opening.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}

/** What a request comes to. */
export function ask<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('Refused.'));
    };
  });
}
