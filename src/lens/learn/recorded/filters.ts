/** How different the filters of one layer are from one another: 0 where they are all the same. */
export function spreadBetween(kernels: ArrayLike<number>, maps: number): number {
  const taps = kernels.length / maps;
  let squares = 0;
  for (let tap = 0; tap < taps; tap++) {
    // Deviations from the first filter: equal filters give exactly 0, whatever their mean rounds to.
    let sum = 0;
    let sumOfSquares = 0;
    for (let map = 1; map < maps; map++) {
      const distance = kernels[map * taps + tap]! - kernels[tap]!;
      sum += distance;
      sumOfSquares += distance * distance;
    }
    squares += Math.max(0, sumOfSquares - (sum * sum) / maps);
  }
  return Math.sqrt(squares / kernels.length);
}
