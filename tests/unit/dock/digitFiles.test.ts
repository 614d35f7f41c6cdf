/** Images and labels, in whatever way they are chosen. */
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { writeIdxImages, writeIdxLabels } from '../../../src/digits/idx';
import { DigitFiles } from '../../../src/dock/digitFiles';

const file = (name: string, bytes: Uint8Array): File => new File([new Uint8Array(bytes)], name);

const pixels = Uint8Array.from({ length: 3 * 784 }, (_, i) => i % 251);
const images = file('images', writeIdxImages(pixels));
const labels = file('labels', writeIdxLabels(Uint8Array.of(7, 2, 1)));
const set = { kind: 'set', set: { images: pixels, labels: Uint8Array.of(7, 2, 1) } };

describe('a set', () => {
  test('both at once, in either order, packed or not', async () => {
    expect(await new DigitFiles().add([images, labels])).toEqual(set);
    expect(await new DigitFiles().add([labels, images])).toEqual(set);
    const packed = file('images.gz', gzipSync(new Uint8Array(await images.arrayBuffer())));
    expect(await new DigitFiles().add([packed, labels])).toEqual(set);
  });

  test('one after the other, in either order', async () => {
    const files = new DigitFiles();
    expect(await files.add([images])).toEqual({ kind: 'images', count: 3 });
    expect(await files.add([labels])).toEqual(set);
    expect(await files.add([labels])).toEqual({ kind: 'labels', count: 3 });
    expect(await files.add([images])).toEqual(set);
  });

  test('a second file of images takes the place of the first', async () => {
    const files = new DigitFiles();
    await files.add([file('two', writeIdxImages(new Uint8Array(2 * 784)))]);
    await files.add([images]);
    expect(await files.add([labels])).toEqual(set);
  });
});

describe('what is wrong is said with the name of the file', () => {
  test('something else', async () => {
    expect(await new DigitFiles().add([file('holiday.png', Uint8Array.of(137, 80, 78, 71, 13))])).toMatchObject({
      kind: 'problem',
      problem: { code: 'magicIsUnknown' },
      file: 'holiday.png',
    });
  });

  test('counts that differ, two of a kind, too many, unreadable', async () => {
    const two = file('two', writeIdxLabels(Uint8Array.of(1, 2)));
    expect(await new DigitFiles().add([images, two])).toMatchObject({
      problem: { code: 'countsDiffer', images: 3, labels: 2 },
    });
    expect(await new DigitFiles().add([images, images])).toMatchObject({ problem: { code: 'twoOfAKind' } });
    expect(await new DigitFiles().add([images, labels, two])).toEqual({ kind: 'tooManyFiles', files: 3 });
    const gone = { name: 'gone', arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    expect(await new DigitFiles().add([gone])).toEqual({ kind: 'unreadable', file: 'gone' });
  });

  test('after a mistake the next files begin anew', async () => {
    const files = new DigitFiles();
    await files.add([images]);
    await files.add([file('two', writeIdxLabels(Uint8Array.of(1, 2)))]);
    expect(await files.add([labels])).toEqual({ kind: 'labels', count: 3 });
  });
});
