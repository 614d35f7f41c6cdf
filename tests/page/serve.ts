/** Builds the page once and serves it while the page tests run. */
import type { AddressInfo } from 'node:net';
import { build, preview } from 'vite';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string;
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  // Vitest's own environment would put React's development build into the page.
  const environment = process.env.NODE_ENV;
  process.env.NODE_ENV = 'production';
  await build({ logLevel: 'warn' });
  process.env.NODE_ENV = environment;
  const server = await preview({ logLevel: 'warn', preview: { host: '127.0.0.1', port: 0 } });
  const { port } = server.httpServer.address() as AddressInfo;
  project.provide('address', `http://127.0.0.1:${port}/`);
  return () => server.close();
}
