import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';

/** The folder of the inputs unless `--data` names another. */
export const defaultData = `${process.env['SHARED_DATA'] ?? '../shared'}/inputs`;

/** What every class's manifest says of an input; the rest depends on the class. */
export interface CaseRow {
  readonly file: string;
  readonly kind: string;
  readonly stored?: string;
  readonly served?: {readonly headers?: Readonly<Record<string, string>>; readonly url?: string};
  readonly note?: string | null;
  readonly expected?: unknown;
  readonly expected_file?: string;
}

/** An input: what is known of it, and its bytes as they were served. */
export interface InputCase<Row extends CaseRow = CaseRow> {
  readonly row: Row;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** Every input of a class (`feeds`, `wordpress`, `pages`, `hostile`); none when the folder is absent. */
export function readCases<Row extends CaseRow>(data: string, name: string): InputCase<Row>[] {
  const folder = join(data, name);
  const manifest = join(folder, 'manifest.jsonl');
  if (!existsSync(manifest)) return [];
  return readFileSync(manifest, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const row = JSON.parse(line) as Row;
      const stored = readFileSync(join(folder, row.file));
      const expected = row.expected_file
        ? {expected: JSON.parse(readFileSync(join(folder, row.expected_file), 'utf8')) as unknown}
        : {};
      return {row: {...row, ...expected}, bytes: row.stored === 'gzip' ? gunzipSync(stored) : stored};
    });
}
