/**
 * What the built page may load: itself, MNIST from where it is configured to be, and nothing else. It stands in the page, since some static hosts set no headers,
 * and `npm start` sends it with every file too;
 * the development server is left alone, because it injects scripts and styles of its own.
 */
import type { Plugin } from 'vite';

/**
 * The folder of MNIST's four gzipped files, with a slash at its end: an address whose server allows other sites to read
 * it (CORS), or a folder beside the page, as in `VITE_MNIST_ADDRESS=mnist/ npm run build`.
 */
const MNIST_ADDRESS = process.env.VITE_MNIST_ADDRESS ?? 'https://raw.githubusercontent.com/fgnt/mnist/master/';

const mnistOrigin = /^https?:/.test(MNIST_ADDRESS) ? ` ${new URL(MNIST_ADDRESS).origin}` : '';

/** Any page may frame it: without `frame-ancestors` slides that are opened as a file may, too, which no value of it would let. */
const POLICY = {
  'default-src': "'self'",
  // The WebAssembly backend is compiled from bytes in the page's own code.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': `'self' data:${mnistOrigin}`,
  // A worker begins as a blob, whereby it inherits this policy (src/worker/startWorker.ts).
  'worker-src': "'self' blob:",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

const content = Object.entries(POLICY)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

/** What a server should send with every file, where it can. */
export const headers = {
  'Content-Security-Policy': content,
  // A panel in a frame that may have scripts alone has no origin, and reads even its own files as another's.
  'Access-Control-Allow-Origin': '*',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** The address as the page's code sees it. */
export const mnistAddress = { 'import.meta.env.VITE_MNIST_ADDRESS': JSON.stringify(MNIST_ADDRESS) };

export function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}
