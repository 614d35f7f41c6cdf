/**
 * Vite plugin: `import messages from 'virtual:catalogue/en-first'` yields one language of what src/i18n/catalogue.ts exports
 * as `first`, each message as it is, or parsed where values are put into it: the page needs neither the other language nor
 * a parser.
 */
import { resolve } from 'node:path';
import { parse, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import { normalizePath, runnerImport, type Plugin } from 'vite';
import type { Language, Messages } from '../src/i18n/messages.ts';

const MODULE = /^\0virtual:catalogue\/(?<language>[a-z]+)-(?<part>[a-z]+)$/;
const root = resolve(import.meta.dirname, '..');
const CATALOGUE = resolve(root, 'src/i18n/catalogue.ts');
const FIRST_WORDS = normalizePath(resolve(root, 'src/i18n/firstWords.ts'));

function parsed(message: string): string | MessageFormatElement[] {
  const elements = parse(message);
  const [only] = elements;
  return elements.length === 1 && only!.type === 0 ? only!.value : elements;
}

export function catalogue(): Plugin {
  return {
    name: 'catalogue',
    resolveId: { filter: { id: /^virtual:catalogue\// }, handler: (id) => `\0${id}` },
    load: {
      filter: { id: MODULE },
      async handler(id) {
        const { language, part } = MODULE.exec(id)!.groups!;
        const { module, dependencies } = await runnerImport<Readonly<Record<string, Messages>>>(CATALOGUE, {
          root,
          configFile: false,
          logLevel: 'error',
        });
        for (const file of [CATALOGUE, ...dependencies]) this.addWatchFile(resolve(root, file));
        const messages = Object.entries(module[part!]!).map(([key, message]) => [
          key,
          parsed(message[language as Language]),
        ]);
        return { code: `export default ${JSON.stringify(Object.fromEntries(messages))};`, map: null };
      },
    },
  };
}

/** Has the built page begin to fetch its words beside its code, not after it. */
export function firstWords(): Plugin {
  let base = '/';
  return {
    name: 'first-words',
    configResolved(config) {
      base = config.base;
    },
    buildStart() {
      const { name, mode } = this.environment;
      if (name === 'client' && mode === 'build') this.emitFile({ type: 'chunk', id: FIRST_WORDS });
    },
    transformIndexHtml(_html, { bundle }) {
      const script = Object.values(bundle ?? {}).find(
        (file) => file.type === 'chunk' && file.facadeModuleId === FIRST_WORDS,
      );
      if (!script) return [];
      const src = base + script.fileName;
      return [{ tag: 'script', attrs: { type: 'module', async: true, crossorigin: true, src }, injectTo: 'head' }];
    },
  };
}
