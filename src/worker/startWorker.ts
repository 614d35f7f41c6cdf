/** Starts workers so that they obey the page's policy, whatever server the page is on. */

/**
 * A worker that is fetched obeys the policy that its own answer's headers bring, and of a static host they bring none. One
 * that begins as a blob has the policy of whoever made it (Content Security Policy Level 3, section 4.2: local schemes
 * inherit), a policy that stands in the page included; so the blob is one line, which imports the script. In a frame that may
 * have scripts alone the page has no origin: there it needs a host that lets others read it (CORS), as the page's own scripts do.
 */
export function startWorker(script: string, name: string): Worker {
  const line = `import ${JSON.stringify(new URL(script, location.href).href)};`;
  const address = URL.createObjectURL(new Blob([line], { type: 'text/javascript' }));
  // It is not revoked: a worker starts others like itself from its own address.
  return new Worker(address, { type: 'module', name });
}
