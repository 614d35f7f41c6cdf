/** MNIST on request: nothing is fetched before a button is pressed, and it is said from where. */
import { useState, type ReactNode } from 'react';
import { host } from '../../host';
import { useText } from '../../i18n';
import { Button } from '../../ui/Button';
import { takeFiles } from './importing';
import { tellOfFiles } from './sentences';

import { useFileReading } from './progress';
import { checksumsIn, fetchMnist, type MnistSet, type MnistSource } from './mnist';
import styles from './Files.module.css';
import layout from '../../ui/Layout.module.css';

/** Set when the page is built; the page's security policy lets it ask there and nowhere else. */
const ADDRESS = import.meta.env.VITE_MNIST_ADDRESS;
/** Of files packed anew; those of the published ones are known. */
const CHECKSUMS = import.meta.env.VITE_MNIST_CHECKSUMS;

export function MnistDownload(): ReactNode {
  const text = useText();
  const [loading, setLoading] = useState<MnistSet | null>(null);

  async function load(which: MnistSet): Promise<void> {
    setLoading(which);
    const address = new URL(ADDRESS, new URL(host().files, document.baseURI)).href;
    const source: MnistSource = {
      address,
      fetch: (...request) => fetch(...request),
      ...(CHECKSUMS && { checksums: checksumsIn(CHECKSUMS) }),
    };
    const answer = await fetchMnist(which, source, (share) => useFileReading.setState({ share }));
    useFileReading.setState({ share: null });
    setLoading(null);
    if (answer.ok) await takeFiles(answer.files);
    else {
      const { code, ...values } = answer.problem;
      tellOfFiles({ tone: 'error', message: `digits.mnist.${code}`, values: { ...values, address } });
    }
  }

  return (
    <section className={styles.section}>
      <h3>{text('digits.mnist.title')}</h3>
      <div className={layout.row}>
        {(['train', 't10k'] as const).map((which) => (
          <Button key={which} small disabled={loading !== null} onClick={() => void load(which)}>
            {text(`digits.mnist.${which}`)}
          </Button>
        ))}
      </div>
      <p>{text('digits.mnist.explain', { address: ADDRESS })}</p>
    </section>
  );
}
