/** `npm start`: installs if needed, builds, serves the built page and prints its address. PORT chooses the port. */
import { installIfNeeded, root } from './install.js';

installIfNeeded();
const { build, preview } = await import('vite');

console.log('Building …');
await build({ root, logLevel: 'warn' });
const server = await preview({
  root,
  logLevel: 'warn',
  preview: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4173), strictPort: process.env.PORT !== undefined },
});
const { port } = /** @type {import('node:net').AddressInfo} */ (server.httpServer.address());
console.log(`Receptive is at http://localhost:${port}/`);
