/** `npm run build:element`: `<receptive-view>`, a module and what it loads, for any page that may fetch it. */
import { cpSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig, mergeConfig, type UserConfig } from 'vite';
import { elementStyles } from './scripts/element-styles.ts';
import { shared } from './vite.config.ts';

const NAME = 'receptive-view';
const fromPublic = resolve(import.meta.dirname, 'public');
const outDir = resolve(import.meta.dirname, 'dist-element');

export default defineConfig(
  mergeConfig<UserConfig, UserConfig>(shared, {
    publicDir: false,
    css: { postcss: { plugins: [elementStyles] } },
    plugins: [
      {
        name: 'from-public',
        generateBundle: {
          order: 'post',
          handler(_, bundle) {
            const layers = readFileSync(resolve(fromPublic, 'layers.css'), 'utf8');
            for (const file of Object.values(bundle))
              if (file.type === 'asset' && file.fileName === `${NAME}.css`)
                file.source = `${layers}${String(file.source)}`;
          },
        },
        closeBundle() {
          for (const folder of ['weights', 'runs'])
            cpSync(resolve(fromPublic, folder), resolve(outDir, folder), { recursive: true });
          cpSync(resolve(import.meta.dirname, `src/store/scripting/${NAME}.d.ts`), resolve(outDir, `${NAME}.d.ts`));
        },
      },
    ],
    build: {
      outDir,
      // It would put what it fetches into the head of somebody else's page.
      modulePreload: false,
      // It stands in the element's shadow, which nothing that Vite loads by itself would reach.
      cssCodeSplit: false,
      rolldownOptions: {
        input: resolve(import.meta.dirname, 'src/element/receptiveView.ts'),
        preserveEntrySignatures: 'exports-only',
        output: {
          entryFileNames: `${NAME}.js`,
          assetFileNames: ({ names }) =>
            names.some((name) => name.endsWith('.css')) ? `${NAME}.css` : 'assets/[name]-[hash][extname]',
        },
      },
    },
  }),
);
