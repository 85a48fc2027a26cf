const path = require('node:path');
const Sequencer = require('@jest/test-sequencer').default;

/**
 * Short files that take long. Without the times of an earlier run Jest goes by the size of files and would begin these last,
 * when nothing is left for the other cores.
 */
const LONGEST = [
  'test/journeys/every-page.test.ts',
  'test/weapp/pages.test.ts',
  'test/integration/who-may.test.ts',
  'test/integration/serve.test.ts',
];

const rankOf = (test) => {
  const file = path.relative(test.context.config.rootDir, test.path).split(path.sep).join('/');
  return LONGEST.includes(file) ? 0 : 1;
};

/** Jest's own order, with the longest files first. */
module.exports = class LongestFirst extends Sequencer {
  static LONGEST = LONGEST;

  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => rankOf(one) - rankOf(other));
  }
};
