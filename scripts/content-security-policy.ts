/**
 * What the built page may load: itself, and nothing else. It stands in the page, since static hosts cannot set headers;
 * the development server is left alone, because it injects scripts and styles of its own.
 */
import type { Plugin } from 'vite';

const POLICY = {
  'default-src': "'self'",
  // The WebAssembly backend is compiled from bytes in the page's own code.
  'script-src': "'self' 'wasm-unsafe-eval'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'connect-src': "'self' data:",
  'worker-src': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

export function contentSecurityPolicy(): Plugin {
  const content = Object.entries(POLICY)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ');
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content }, injectTo: 'head-prepend' },
    ],
  };
}
