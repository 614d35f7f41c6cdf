/** A page built as it is shipped, served, and open in a headless Chromium: for whoever measures it or takes its picture. */
import type { AddressInfo } from 'node:net';
import { dirname, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { build, preview } from 'vite';
import { CHROMIUM_ARGS, findChromium } from './chromium.js';

const root = resolve(import.meta.dirname, '..');

export interface Served {
  /** Ends with a slash. */
  readonly address: string;
  readonly close: () => Promise<void>;
}

/** Builds a page and serves it; `config` is its Vite configuration, seen from the root of the repository. Its folder has the page. */
export async function servePage(config = 'vite.config.ts'): Promise<Served> {
  const configFile = resolve(root, config);
  const page = dirname(configFile);
  await inProduction(() => build({ root: page, configFile, logLevel: 'warn' }));
  const server = await preview({ root: page, configFile, logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } });
  const { port } = server.httpServer.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/** Scripts and tests have environments of their own, in which React's slow development build would be put into the page. */
export async function inProduction(task: () => Promise<unknown>): Promise<void> {
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  try {
    await task();
  } finally {
    if (environment === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = environment;
  }
}

export interface OpenPage {
  readonly browser: Browser;
  /** Ends with a slash. */
  readonly address: string;
}

export interface OpenPageOptions {
  readonly config?: string;
  /** Arguments of Chromium, besides the usual ones. */
  readonly args?: readonly string[];
}

/** Serves a page and lends it with a browser to `work`; both are closed whatever comes of it. */
export async function withServedPage<Result>(
  work: (page: OpenPage) => Promise<Result>,
  { config, args = [] }: OpenPageOptions = {},
): Promise<Result> {
  const { address, close } = await servePage(config);
  try {
    const browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGS, ...args] });
    try {
      return await work({ browser, address });
    } finally {
      await browser.close();
    }
  } finally {
    await close();
  }
}
