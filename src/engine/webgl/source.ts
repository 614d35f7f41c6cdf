/**
 * The text of a shader: its sizes as `#define`, then its files. GLSL ES leaves loops rolled and keeps arrays in memory,
 * so the files mark what must be written out:
 *
 *     #pragma repeat(m, OUT_PLANES)
 *     sum$m += weight[$m % 4] * value;
 *     #pragma end
 *
 * `$m` becomes 0, 1, …; the bound is a number or one of the sizes. `#line` directives keep the compiler's messages at
 * the line of the file that one edits.
 */

export interface ShaderFile {
  readonly name: string;
  readonly text: string;
}

export type Sizes = Readonly<Record<string, string | number | boolean>>;

const REPEAT = /^\s*#pragma repeat\((\w+), (\w+)\)\s*$/;
const END = /^\s*#pragma end\s*$/;

/** Shader source, ready to compile. A size of `true` is defined without a value, `false` not at all. Throws an Error on an unknown bound or a missing end. */
export function assemble(files: readonly ShaderFile[], sizes: Sizes): string {
  const defines = Object.entries(sizes)
    .filter(([, value]) => value !== false)
    .map(([name, value]) => `#define ${name}${value === true ? '' : ` ${value}`}`);
  const bodies = files.map((file, number) => expand(file, number, sizes));
  return ['#version 300 es', ...defines, ...bodies.flat(), ''].join('\n');
}

function expand(file: ShaderFile, number: number, sizes: Sizes): string[] {
  const lines = file.text.split('\n');
  const out = [`#line 1 ${number}`];
  const end = block(0, {});
  if (end < lines.length) throw new Error(`${file.name}:${end + 1}: "#pragma end" without a repeat.`);
  return out;

  /** Writes lines from `from` on, to the matching end or the end of the file; returns the line it stopped at. */
  function block(from: number, values: Readonly<Record<string, number>>): number {
    let at = from;
    while (at < lines.length) {
      const line = lines[at]!;
      if (END.test(line)) return at;
      const repeat = REPEAT.exec(line);
      if (repeat) at = repeated(at + 1, repeat[1]!, bound(repeat[2]!, at), values);
      else out.push(substitute(line, values));
      at++;
    }
    return at;
  }

  function repeated(from: number, name: string, times: number, values: Readonly<Record<string, number>>): number {
    const mark = out.length;
    let end = from;
    for (let i = 0; i < Math.max(times, 1); i++) {
      out.push(`#line ${from + 1} ${number}`);
      end = block(from, { ...values, [name]: i });
    }
    if (end >= lines.length) throw new Error(`${file.name}:${from}: this repeat has no "#pragma end".`);
    if (times === 0) out.length = mark;
    out.push(`#line ${end + 2} ${number}`);
    return end;
  }

  function bound(text: string, at: number): number {
    const times = Number(/^\d+$/.test(text) ? text : sizes[text]);
    if (!Number.isInteger(times)) throw new Error(`${file.name}:${at + 1}: ${text} is not a size of this shader.`);
    return times;
  }
}

const substitute = (line: string, values: Readonly<Record<string, number>>): string =>
  line.replace(/\$([a-z]+)/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
