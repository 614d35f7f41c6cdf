/** Images and labels, in whatever way they are chosen. */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeIdxImages, writeIdxLabels } from '../../../../src/digits/idx';
import { DigitFiles, resampled, type NamedFile } from '../../../../src/dock/files/digitFiles';

const file = (name: string, bytes: Uint8Array): File => new File([new Uint8Array(bytes)], name);

/** Pictures are decoded by a browser; the tests of the page see to that. */
const digitFiles = (): DigitFiles =>
  new DigitFiles(() => Promise.resolve({ ok: false, problem: { code: 'pictureIsDamaged' } }));

const pixels = Uint8Array.from({ length: 3 * 784 }, (_, i) => i % 251);
const images = file('images', writeIdxImages(pixels));
const labels = file('labels', writeIdxLabels(Uint8Array.of(7, 2, 1)));
const set = { kind: 'set', set: { images: pixels, labels: Uint8Array.of(7, 2, 1) } };

describe('a set', () => {
  test('both at once, in either order, packed or not', async () => {
    expect(await digitFiles().add([images, labels])).toEqual(set);
    expect(await digitFiles().add([labels, images])).toEqual(set);
    const packed = file('images.gz', gzipSync(new Uint8Array(await images.arrayBuffer())));
    expect(await digitFiles().add([packed, labels])).toEqual(set);
  });

  test('one after the other, in either order', async () => {
    const files = digitFiles();
    expect(await files.add([images])).toEqual({ kind: 'images', count: 3 });
    expect(await files.add([labels])).toEqual(set);
    expect(await files.add([labels])).toEqual({ kind: 'labels', count: 3 });
    expect(await files.add([images])).toEqual(set);
  });

  test('a second file of images takes the place of the first', async () => {
    const files = digitFiles();
    await files.add([file('two', writeIdxImages(new Uint8Array(2 * 784)))]);
    await files.add([images]);
    expect(await files.add([labels])).toEqual(set);
  });
});

describe('what is wrong is said with the name of the file', () => {
  test('something else', async () => {
    expect(await digitFiles().add([file('holiday.png', Uint8Array.of(137, 80, 78, 71, 13))])).toMatchObject({
      kind: 'problem',
      problem: { code: 'isUnknown' },
      file: 'holiday.png',
    });
    expect(await digitFiles().add([file('digits.zip', Uint8Array.of(80, 75, 3, 4, 0))])).toMatchObject({
      problem: { code: 'isZip' },
    });
    expect(await digitFiles().add([file('floats', Uint8Array.of(0, 0, 13, 3, 0))])).toMatchObject({
      problem: { code: 'magicIsUnknown' },
    });
  });

  test('text, nothing or a cut-off set under the name of a picture', async () => {
    for (const bytes of [
      new TextEncoder().encode('no picture at all\n'),
      new Uint8Array(0),
      Uint8Array.of(0, 0, 8, 3),
    ]) {
      expect(await digitFiles().add([file('a.PNG', bytes)])).toEqual({
        kind: 'problem',
        problem: { code: 'isNoPicture' },
        file: 'a.PNG',
      });
    }
    const text = new TextEncoder().encode('no picture at all\n');
    expect(await digitFiles().add([file('a.csv', text)])).toMatchObject({ problem: { code: 'csvIsEmpty' } });
    // What is in it counts.
    const csv = new TextEncoder().encode(`7${',0'.repeat(784)}`);
    expect(await digitFiles().add([file('a.png', csv)])).toMatchObject({ kind: 'set' });
  });

  test('counts that differ, two of a kind, too many, unreadable', async () => {
    const two = file('two', writeIdxLabels(Uint8Array.of(1, 2)));
    expect(await digitFiles().add([images, two])).toMatchObject({
      problem: { code: 'countsDiffer', images: 3, labels: 2 },
    });
    expect(await digitFiles().add([images, images])).toMatchObject({ problem: { code: 'twoOfAKind' } });
    expect(await digitFiles().add([images, labels, two])).toEqual({ kind: 'tooManyFiles', files: 3 });
    const gone = { name: 'gone', size: 3, arrayBuffer: () => Promise.reject(new Error('NotFoundError')) };
    expect(await digitFiles().add([gone])).toEqual({ kind: 'unreadable', file: 'gone' });
  });

  test('after a mistake the next files begin anew', async () => {
    const files = digitFiles();
    await files.add([images]);
    await files.add([file('two', writeIdxLabels(Uint8Array.of(1, 2)))]);
    expect(await files.add([labels])).toEqual({ kind: 'labels', count: 3 });
  });
});

test('a file that is refused changes nothing: the half that waits goes on waiting', async () => {
  const bytesOf = async (given: File): Promise<Uint8Array> => new Uint8Array(await given.arrayBuffer());
  /** Node's own files take a millisecond each. */
  const quick = ({ length, buffer }: Uint8Array): NamedFile => ({
    name: 'any',
    size: length,
    arrayBuffer: () => Promise.resolve(buffer.slice(0, length) as ArrayBuffer),
  });
  const imageBytes = await bytesOf(images);
  const valid = [
    writeIdxLabels(Uint8Array.of(7, 2, 1)),
    Uint8Array.from(gzipSync(await bytesOf(labels))),
    new TextEncoder().encode('7,1,2,3,4\n2,9,9,9,9\n'),
    new TextEncoder().encode('{"format":"receptive-digits","version":1,"digits":[]}'),
    Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52),
  ];
  const mutated = fc
    .tuple(fc.constantFrom(...valid), fc.array(fc.tuple(fc.nat(60), fc.nat(255)), { maxLength: 4 }), fc.nat(20))
    .map(([whole, changes, cut]) => {
      const bytes = Uint8Array.from(whole.subarray(0, Math.max(0, whole.length - cut)));
      for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
      return bytes;
    });
  await fc.assert(
    fc.asyncProperty(fc.oneof(mutated, fc.uint8Array({ maxLength: 80 })), async (bytes) => {
      const files = digitFiles();
      await files.add([quick(imageBytes)]);
      const outcome = await files.add([quick(bytes)]);
      const refused = outcome.kind === 'problem' && outcome.problem.code !== 'countsDiffer';
      if (refused) expect((await files.add([quick(valid[0]!)])).kind).toBe('set');
      else expect(outcome.kind).toMatch(/^(set|otherSize|images|labels|kept|problem)$/);
    }),
    { numRuns: 10_000 },
  );
});

describe('other files', () => {
  const text = (name: string, content: string): File => new File([content], name);
  const row = (label: number, side: number): string =>
    [label, ...Array.from({ length: side * side }, (_, i) => i % 256)].join(',');

  test('CSV, label first, with a row of names or without', async () => {
    const rows = `${row(3, 28)}\r\n${row(5, 28)}\r\n`;
    const expected = { kind: 'set', set: { labels: Uint8Array.of(3, 5) } };
    expect(await digitFiles().add([text('digits.csv', rows)])).toMatchObject(expected);
    expect(await digitFiles().add([text('digits.csv', `label,1x1,1x2\n${rows}`)])).toMatchObject(expected);
  });

  test('images of another size are offered to be resampled, from CSV and from IDX', async () => {
    const offered = { kind: 'otherSize', set: { height: 8, width: 8, labels: Uint8Array.of(7) } };
    expect(await digitFiles().add([text('small.csv', row(7, 8))])).toMatchObject(offered);
    const small = Uint8Array.from([0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8, ...new Uint8Array(64).fill(9)]);
    const outcome = await digitFiles().add([file('images', small), file('labels', writeIdxLabels(Uint8Array.of(7)))]);
    expect(outcome).toMatchObject(offered);
    if (outcome.kind !== 'otherSize') return;
    const set = await resampled(outcome.set);
    expect(set.labels).toEqual(Uint8Array.of(7));
    expect(set.images).toEqual(new Uint8Array(784).fill(9));
  });

  test('what looks like JSON is handed on as kept drawings, gzipped or not', async () => {
    const json = '{"format":"receptive-digits"}';
    const kept = { kind: 'kept', bytes: new TextEncoder().encode(json), file: 'mine.json' };
    expect(await digitFiles().add([text('mine.json', json)])).toEqual(kept);
    expect(await digitFiles().add([file('mine.json', gzipSync(json))])).toEqual(kept);
  });

  test('a file that cannot be half of a set is not taken with another', async () => {
    expect(await digitFiles().add([text('a.csv', row(1, 28)), labels])).toEqual({ kind: 'tooManyFiles', files: 2 });
  });
});
