import {readCases} from './read-cases.ts';
import type {ClassReport} from './report.ts';

/** Compares what is read from wordpress. */
export function checkWordPress(data: string): Promise<ClassReport> {
  return Promise.resolve({name: 'wordpress', cases: readCases(data, 'wordpress').length, checks: [], floors: {}});
}
