/** How many digits are generated in a second, on one thread: `node scripts/run.js bench/generator.ts`. */
import { generateSet } from '../src/digits/generator';

const COUNT = 20_000;
const ROUNDS = 5;

const rates = Array.from({ length: ROUNDS }, (_, round) => {
  const start = performance.now();
  generateSet({ seed: round, count: COUNT });
  return (COUNT / (performance.now() - start)) * 1000;
});
console.log(
  `${Math.round(Math.max(...rates)).toLocaleString('en')} digits/s, the best of ${ROUNDS} rounds of ${COUNT}`,
);
