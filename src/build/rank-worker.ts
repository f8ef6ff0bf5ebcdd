/**
 * A thread that ranks a part of a site's articles.
 *
 * @module
 */
import {parentPort, workerData} from 'node:worker_threads';
import {toPlaces} from './rank-all.ts';
import type {Part, RankTask} from './rank-all.ts';
import {createLists} from './rank-site.ts';
import {openSharedIndex} from './share-index.ts';

const {shared, linked, options} = workerData as RankTask;
const index = openSharedIndex(shared);
const listOf = createLists(index, {linked}, options);
const places = new Map(index.corpus.articles.map((article, place) => [article, place]));

parentPort?.on('message', ({start, end}: Part) => {
  const answers = Array.from({length: end - start}, (_, i) => toPlaces(listOf(start + i), places));
  parentPort?.postMessage({start, answers});
});
