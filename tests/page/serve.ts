/** Builds the page once and serves it while the page tests run. */
import type { TestProject } from 'vitest/node';
import { servePage } from '../../scripts/servedPage';

declare module 'vitest' {
  interface ProvidedContext {
    readonly address: string;
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const { address, close } = await servePage();
  project.provide('address', address);
  return close;
}
