/** A rule of our own for oxlint: no test waits by the clock. One that hopes to have waited long enough fails on a slower machine. */

const SLEEPS = new Set(['waitForTimeout', 'sleep']);
const TIMERS = new Set(['setTimeout', 'setInterval']);

const noSleep = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    // Timers of a fake clock go off when the test says so.
    const ownsTime = context.sourceCode.text.includes('vi.useFakeTimers(');
    const refuse = (node, name) =>
      context.report({
        node,
        message: `${name} waits by the clock: wait for a state or an event, or move a fake clock.`,
      });
    return {
      CallExpression(node) {
        const { callee } = node;
        const name = callee.type === 'MemberExpression' ? callee.property.name : callee.name;
        // Without a time it is the next task, which comes whatever the machine.
        const timed = TIMERS.has(name) && node.arguments.length > 1;
        if (SLEEPS.has(name) || (timed && !ownsTime)) refuse(node, name);
      },
      ImportDeclaration(node) {
        if (node.source.value.endsWith('timers/promises')) refuse(node, node.source.value);
      },
    };
  },
};

export default { meta: { name: 'receptive' }, rules: { 'no-sleep': noSleep } };
