/** What a contender's code weighs as a page would ship it: the built files that its worker asked for, gzipped. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

export class Shipped {
  readonly #folder: string;
  readonly #asked = new Set<string>();
  readonly #weights = new Map<string, number>();

  /** Listens to what `page` and its workers ask for from `folder`, served as its root. */
  constructor(page: Page, folder: string) {
    this.#folder = folder;
    page.on('request', (request) => this.#asked.add(new URL(request.url()).pathname));
  }

  /** Starts a new list. */
  begin(): void {
    this.#asked.clear();
  }

  /** Bytes of all that was asked for since `begin`, each file once. */
  get bytes(): number {
    return [...this.#asked].reduce((sum, path) => sum + this.#weightOf(path), 0);
  }

  #weightOf(path: string): number {
    const known = this.#weights.get(path);
    if (known !== undefined) return known;
    const weight = gzipSync(readFileSync(join(this.#folder, path))).length;
    this.#weights.set(path, weight);
    return weight;
  }
}
