/** Starts workers so that they obey the page's policy, whatever server the page is on. */

/**
 * A worker that is fetched obeys the policy that its own answer's headers bring, and of a static host they bring none. One
 * that begins as a blob has the policy of whoever made it (Content Security Policy Level 3, section 4.2: local schemes
 * inherit), a policy that stands in the page included; so the blob is one line, which imports the script. Throws where a
 * page has no origin, as in a frame that may have scripts alone: nothing is its own there, and nothing can be imported.
 */
export function startWorker(script: string, name: string): Worker {
  if (origin === 'null') throw new DOMException('A page without an origin can start no worker.', 'SecurityError');
  const line = `import ${JSON.stringify(new URL(script, location.href).href)};`;
  const address = URL.createObjectURL(new Blob([line], { type: 'text/javascript' }));
  // It is not revoked: a worker starts others like itself from its own address.
  return new Worker(address, { type: 'module', name });
}
