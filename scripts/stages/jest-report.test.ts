import { countJest } from './jest-report';

const report = {
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numRuntimeErrorTestSuites: 0,
};

test.each([
  ['a clean run passes', report, { passed: 5, failed: 0, problem: null }],
  ['failures are counted', { ...report, numFailedTests: 2 }, { passed: 5, failed: 2, problem: '2 failed' }],
  [
    'a skipped test counts as failed',
    { ...report, numPendingTests: 1 },
    { passed: 5, failed: 1, problem: '1 skipped' },
  ],
  [
    'a test left to do counts as failed',
    { ...report, numTodoTests: 1 },
    { passed: 5, failed: 1, problem: '1 skipped' },
  ],
  [
    'a file that does not load counts as failed',
    { ...report, numRuntimeErrorTestSuites: 1 },
    { passed: 5, failed: 1, problem: '1 files did not load' },
  ],
  ['a run without tests fails', { ...report, numPassedTests: 0 }, { passed: 0, failed: 1, problem: 'no tests' }],
  ['a run without a report fails', null, { passed: 0, failed: 1, problem: 'Jest left no report' }],
])('%s', (_name, given, wanted) => {
  expect(countJest(given)).toEqual(wanted);
});
