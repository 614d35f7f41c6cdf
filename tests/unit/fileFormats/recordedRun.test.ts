/** A recorded run comes back as it was written, and the runs that come with the page are what the page would ask for. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRun, writeRun } from '../../../src/fileFormats/recordedRun';
import { experiments, type ExperimentKind, type RecordedRun } from '../../../src/training/experiments';

test('plain data and arrays of numbers, to the bit', () => {
  fc.assert(
    fc.property(fc.float32Array(), fc.uint8Array(), fc.jsonValue(), (floats, bytes, rest) => {
      const run = { floats, inside: [{ bytes }], rest };
      const again = parseRun(writeRun(run)) as typeof run;
      expect(again.floats).toEqual(floats);
      expect(again.inside[0]!.bytes).toEqual(bytes);
      expect(JSON.stringify(again.rest)).toBe(JSON.stringify(rest));
    }),
  );
});

const RECORDED = [
  'race',
  'sizes',
  'elsewhere',
  'distortions',
  'replay1989',
] as const satisfies readonly ExperimentKind[];

describe.each(RECORDED)('%s', (kind) => {
  const path = new URL(`../../../public/runs/${kind}.json`, import.meta.url);
  const run = parseRun(readFileSync(path, 'utf8')) as RecordedRun;

  test('is finished, with its day and its seeds', () => {
    expect(run.on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(run.seeds.length).toBeGreaterThan(0);
    expect(run.done.map(({ cell }) => cell)).toEqual(experiments[kind].cells(run.request as never));
  });
});
