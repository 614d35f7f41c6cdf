/** Puts the code on the clipboard that shows the open panel in somebody else's page. */
import { LENS_TABS } from '../store/state/state';
import { linkToPanel } from '../store/address/stateLink';
import { textIn } from '../i18n/languages';
import { useStore } from '../store/state/store';
import { copied } from './copyLink';

/** CSS pixels: the panel beside its paper. */
const HEIGHT = 640;

const inAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export async function copyEmbedCode(): Promise<void> {
  const { lens, language } = useStore.getState();
  const question = textIn(language)(`lens.question.${lens ?? LENS_TABS[0]}`);
  const code = `<iframe src="${inAttribute(linkToPanel(true))}" title="${inAttribute(`Receptive: ${question}`)}" width="100%" height="${HEIGHT}" style="border: 0"></iframe>`;
  await copied(code, { message: 'embed.copied', values: { question } });
}
