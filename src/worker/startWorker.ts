/** Starts workers so that they obey the page's policy, whatever server the page is on. */
import { workerName } from '../storage/keeping';

/**
 * A worker that is fetched obeys the policy that its own answer's headers bring, and of a static host they bring none. One
 * that begins as a blob has the policy of whoever made it (Content Security Policy Level 3, section 4.2: local schemes
 * inherit), a policy that stands in the page included; so the blob is one line, which imports the script.
 */
export function startWorker(script: string, name: string): Worker {
  const address = JSON.stringify(new URL(script, location.href).href);
  const line = isModule() ? `import ${address};` : imported(address);
  // It is not revoked: a worker starts others like itself from its own address.
  const blob = URL.createObjectURL(new Blob([line], { type: 'text/javascript' }));
  return new Worker(blob, { type: workerType(), name: workerName(name) });
}

/**
 * A page without an origin, as in a frame that may have scripts alone, may begin no blob as a module (Chromium 156), but as a
 * classic script, which can import one. Its host must let others read it (CORS), as it must for the page's own scripts.
 */
const isModule = (): boolean => globalThis.origin !== 'null';
const workerType = (): WorkerType => (isModule() ? 'module' : 'classic');

/** Starts, in a worker, another with the same script, which its name tells what to do: nothing more has to be fetched. */
export const startLike = (name: string): Worker => new Worker(location.href, { type: workerType(), name });

/** What is told before the script is here waits for it. */
const imported = (address: string): string =>
  `const early = []; onmessage = (event) => early.push(event); import(${address}).then(() => early.forEach((event) => onmessage(event)));`;
