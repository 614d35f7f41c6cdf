/** What all page files share: the page, built once, and the gallery, built when it is first asked for. */
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { build, preview, type PreviewServer } from 'vite';
import type { TestProject } from 'vitest/node';
import { inProduction, servePage } from '../../scripts/servedPage';

declare module 'vitest' {
  interface ProvidedContext {
    /** Of the page, with a slash at its end. */
    readonly address: string;
    /** Of the gallery, with a slash at its end. */
    readonly galleryAddress: string;
  }
}

export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const page = await servePage();
  const gallery = await serveGallery();
  project.provide('address', page.address);
  project.provide('galleryAddress', addressOf(gallery));
  return async () => {
    await Promise.all([page.close(), gallery.close()]);
  };
}

const addressOf = ({ httpServer }: PreviewServer): string =>
  `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}/`;

/** The gallery is built apart from the page, so that the page is tested as it is shipped, and when the first frame opens. */
async function serveGallery(): Promise<PreviewServer> {
  const root = resolve(import.meta.dirname, '../..');
  const outDir = resolve(root, 'build/gallery');
  await mkdir(outDir, { recursive: true });
  let built: Promise<unknown> | null = null;
  const buildOnce = () =>
    (built ??= inProduction(() =>
      build({ root, logLevel: 'warn', build: { outDir, rolldownOptions: { input: resolve(root, 'gallery.html') } } }),
    ));
  return preview({
    root,
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port: 0 },
    plugins: [
      {
        name: 'build-the-gallery-when-asked-for',
        configurePreviewServer(server) {
          server.middlewares.use((_request, _response, next) => {
            buildOnce().then(() => next(), next);
          });
        },
      },
    ],
  });
}
