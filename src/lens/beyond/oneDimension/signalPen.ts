/** What a pointer's movement does to a signal: every sample it passes takes the height of the line there. */
export function drawnTo(
  signal: Float32Array,
  from: readonly [sample: number, height: number],
  to: readonly [sample: number, height: number],
): Float32Array<ArrayBuffer> {
  const drawn = Float32Array.from(signal);
  const [[left, low], [right, high]] = from[0] <= to[0] ? [from, to] : [to, from];
  const last = Math.min(signal.length - 1, Math.floor(right));
  for (let sample = Math.max(0, Math.floor(left)); sample <= last; sample++) {
    const along = right > left ? Math.min(1, Math.max(0, (sample + 0.5 - left) / (right - left))) : 1;
    drawn[sample] = low + along * (high - low);
  }
  return drawn;
}
