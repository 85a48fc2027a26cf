/** What `jest --json` writes, as far as we read it. */
export interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  /** Files that could not even be loaded; their tests are counted nowhere. */
  numRuntimeErrorTestSuites: number;
}

/**
 * Counts a Jest run. Nothing may fall silent: a skipped test, a file that does not load, and a run without tests each
 * count as failed.
 */
export function countJest(report: JestReport | null): { passed: number; failed: number; problem: string | null } {
  if (!report) return { passed: 0, failed: 1, problem: 'Jest left no report' };
  const skipped = report.numPendingTests + report.numTodoTests;
  const problems = [
    report.numFailedTests > 0 && `${report.numFailedTests} failed`,
    skipped > 0 && `${skipped} skipped`,
    report.numRuntimeErrorTestSuites > 0 && `${report.numRuntimeErrorTestSuites} files did not load`,
  ].filter(Boolean);
  const failed = report.numFailedTests + skipped + report.numRuntimeErrorTestSuites;
  if (report.numPassedTests + failed === 0) return { passed: 0, failed: 1, problem: 'no tests' };
  return { passed: report.numPassedTests, failed, problem: problems.join(', ') || null };
}
