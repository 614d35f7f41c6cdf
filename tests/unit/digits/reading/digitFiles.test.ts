/** Images and labels, in whatever way they are chosen. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeIdxImages, writeIdxLabels } from '../../../../src/digits/idx';
import { prepare } from '../../../../src/digits/reading/prepare';
import { firstChoice } from '../../../../src/digits/reading/reading';
import { expectSameSet, givenDigits, sheetOf, written } from '../../../support/givenDigits';
import { writePng } from '../../../support/png';
import { DigitFiles, type NamedFile, type Outcome } from '../../../../src/digits/reading/digitFiles';

const file = (name: string, bytes: Uint8Array): File => new File([new Uint8Array(bytes)], name);

/** Pictures are decoded by a browser; the tests of the page see to that. */
const digitFiles = (): DigitFiles =>
  new DigitFiles(() => Promise.resolve({ ok: false, problem: { code: 'pictureIsDamaged' } }));

const pixels = Uint8Array.from({ length: 3 * 784 }, (_, i) => i % 251);
const images = file('images', writeIdxImages(pixels));
const labels = file('labels', writeIdxLabels(Uint8Array.of(7, 2, 1)));
const set = {
  kind: 'set',
  set: { name: 'images', images: pixels, labels: Uint8Array.of(7, 2, 1) },
  way: { code: 'pair' },
};

describe('a set', () => {
  test('both at once, in either order, packed or not', async () => {
    expect(await digitFiles().add([images, labels])).toEqual(set);
    expect(await digitFiles().add([labels, images])).toMatchObject({ kind: 'set', set: { images: pixels } });
    const packed = file('images.gz', gzipSync(new Uint8Array(await images.arrayBuffer())));
    expect(await digitFiles().add([packed, labels])).toEqual(set);
  });

  test('one after the other, in either order', async () => {
    const files = digitFiles();
    expect(await files.add([images])).toEqual({ kind: 'images', count: 3 });
    expect(await files.add([labels])).toEqual(set);
    expect(await files.add([labels])).toEqual({ kind: 'labels', count: 3 });
    expect(await files.add([images])).toMatchObject({ kind: 'set', set: { images: pixels } });
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
    const csv = new TextEncoder().encode(`7${',0'.repeat(783)},255`);
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
      else expect(outcome.kind).toMatch(/^(set|question|images|labels|kept|picture|problem)$/);
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
    const labelled = { kind: 'set', set: { name: 'digits', labels: Uint8Array.of(3, 5) } };
    expect(await digitFiles().add([text('digits.csv', rows)])).toMatchObject({
      ...labelled,
      way: { code: 'labelsFirst' },
    });
    const named = ['label', ...Array.from({ length: 784 }, (_, i) => `pixel${i}`)].join(',');
    expect(await digitFiles().add([text('digits.csv', `${named}\n${rows}`)])).toMatchObject({
      ...labelled,
      way: { code: 'labelsNamed', name: 'label' },
    });
  });

  test('images in a table and labels in another, or in IDX, are a set', async () => {
    const files = digitFiles();
    const pixelsAlone = [row(3, 28), row(5, 28), row(6, 28)].map((line) => line.slice(2)).join('\n');
    expect(await files.add([text('x.csv', pixelsAlone)])).toEqual({ kind: 'images', count: 3 });
    expect(await files.add([text('y.csv', 'label\n7\n2\n1\n')])).toMatchObject({
      kind: 'set',
      set: { name: 'x', labels: Uint8Array.of(7, 2, 1) },
    });
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

describe('what is to be wondered at is asked before anything is taken', () => {
  const text = (name: string, content: string): File => new File([content], name);
  const asked = (outcome: Outcome) => {
    if (outcome.kind !== 'question') throw new Error(`not asked: ${outcome.kind}`);
    return outcome.question;
  };

  test('pixels of 0 … 1 with the labels last: as the repair gives them, or as they are', async () => {
    const made = givenDigits(30);
    const content = written(made, { labels: 'last', number: (ink) => (ink / 255).toFixed(6) });
    for (const repairs of [['range'], []] as const) {
      const files = digitFiles();
      const question = asked(await files.add([text('mine.csv', content)]));
      expect(question).toMatchObject({
        name: 'mine',
        readings: [{ way: { code: 'labelsLast' }, count: 30, findings: [{ code: 'range', from: 0, to: 1 }] }],
      });
      expect(firstChoice(question.readings)).toEqual({ reading: 0, repairs: ['range'], preparation: 'asTheyAre' });
      const outcome = files.answer({ reading: 0, repairs, preparation: 'asTheyAre' });
      if (outcome.kind !== 'set') throw new Error(outcome.kind);
      const right = repairs.length > 0 ? made.values : made.values.map((ink) => Math.round(ink / 255));
      expectSameSet({ ...made, values: outcome.set.images, labels: outcome.set.labels }, { ...made, values: right });
      expect(() => files.answer({ reading: 0, repairs, preparation: 'asTheyAre' })).toThrow('No file was asked about');
    }
  });

  test('images of another size are prepared, or stretched', async () => {
    const strip = Uint8Array.from({ length: 64 }, (_, i) => (i % 8 === 3 ? 200 : 0));
    const small = Uint8Array.from([0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 8, 0, 0, 0, 8, ...strip]);
    const files = digitFiles();
    const both = [file('images', small), file('labels', writeIdxLabels(Uint8Array.of(7)))];
    const question = asked(await files.add(both));
    expect(question.readings).toMatchObject([{ height: 8, width: 8, count: 1, findings: [] }]);
    expect(firstChoice(question.readings).preparation).toBe('asMnist');
    expect(files.answer({ reading: 0, repairs: [], preparation: 'stretched' })).toMatchObject({
      kind: 'set',
      set: {
        images: prepare({ height: 8, width: 8, values: strip, labels: null }, 'stretched'),
        labels: Uint8Array.of(7),
      },
    });
  });

  test('labels that never vary can be left out; those of another file take their place', async () => {
    const made = givenDigits(30);
    const content = written({ ...made, labels: new Uint8Array(30).fill(1) });
    const files = digitFiles();
    const question = asked(await files.add([text('mine.csv', content)]));
    expect(question.readings[0]!.findings).toEqual([{ code: 'oneLabel', label: 1 }]);
    expect(firstChoice(question.readings).repairs).toEqual([]);
    expect(files.answer({ reading: 0, repairs: ['oneLabel'], preparation: 'asTheyAre' })).toEqual({
      kind: 'images',
      count: 30,
    });
    const outcome = await files.add([file('labels', writeIdxLabels(made.labels!))]);
    expect(outcome).toMatchObject({ kind: 'set', set: { name: 'mine', labels: made.labels } });
  });

  test('a picture that may be one digit or a sheet: either, as it was chosen', async () => {
    const made = givenDigits(40);
    const sheet = sheetOf(made, 8);
    for (const column of [1, 4, 6])
      sheet.lightness.fill(255, 14 * sheet.width + column * 28 - 6, 14 * sheet.width + column * 28 + 6);
    const png = new Uint8Array(writePng(sheet.lightness, sheet.height, sheet.width));
    for (const [reading, outcome] of [
      [0, { kind: 'picture' }],
      [1, { kind: 'images', count: 40 }],
    ] as const) {
      const files = new DigitFiles(() => Promise.resolve({ ok: true, value: sheet }));
      const { readings } = asked(await files.add([file('sheet.png', png)]));
      expect(readings).toMatchObject([
        { way: { code: 'onePicture' } },
        { way: { code: 'cells', side: 28 }, count: 40 },
      ]);
      expect(files.answer({ reading, repairs: [], preparation: 'asTheyAre' })).toMatchObject(outcome);
    }
  });
});

const cases = resolve(import.meta.dirname, '../../../../../shared/cases');
describe.runIf(existsSync(cases))('files from elsewhere', () => {
  const given = (name: string): File => file(name, readFileSync(resolve(cases, name)));

  test('OpenML’s CSV, its labels in the last column, named class', async () => {
    const outcome = await digitFiles().add([given('openml-120.csv')]);
    if (outcome.kind !== 'set') throw new Error(outcome.kind);
    expect(outcome.way).toEqual({ code: 'labelsNamed', name: 'class' });
    expect(outcome.set.labels).toHaveLength(120);
    expect(new Set(outcome.set.labels).size).toBe(10);
    expect(Math.max(...outcome.set.images)).toBe(255);
  });

  test('pixels of 0 and 1', async () => {
    const outcome = await digitFiles().add([given('binary01-120.csv')]);
    expect(outcome).toMatchObject({
      kind: 'question',
      question: {
        readings: [{ way: { code: 'labelsFirst' }, count: 121, findings: [{ code: 'range', from: 0, to: 1 }] }],
      },
    });
  });
});
