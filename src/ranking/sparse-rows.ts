import type {Vector} from './term-vectors.ts';

/** Sparse vectors one behind the other (a matrix of compressed sparse rows): each by itself would cost more than what it holds. */
export class SparseRows {
  /** Where each begins, and at the end where the last one ends. */
  readonly starts: Uint32Array;
  /** Dimensions. */
  readonly ids: Uint32Array;
  /** The weight of each. */
  readonly weights: Float32Array;
  readonly #made: Vector[] = [];

  constructor(starts: Uint32Array, ids: Uint32Array, weights: Float32Array) {
    this.starts = starts;
    this.ids = ids;
    this.weights = weights;
  }

  /** How many there are. */
  get size(): number {
    return this.starts.length - 1;
  }

  /** The row at a position. Most are never looked at: each is made when it is. */
  at(position: number): Vector {
    return (this.#made[position] ??= {
      ids: this.ids.subarray(this.starts[position], this.starts[position + 1]),
      weights: this.weights.subarray(this.starts[position], this.starts[position + 1]),
      length: this.lengthAt(position),
    });
  }

  /** Its Euclidean length. */
  lengthAt(position: number): number {
    const end = this.starts[position + 1] as number;
    let squares = 0;
    for (let i = this.starts[position] as number; i < end; i++) squares += (this.weights[i] as number) ** 2;
    return Math.sqrt(squares);
  }
}
