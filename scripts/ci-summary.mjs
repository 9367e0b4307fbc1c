// ci-summary.mjs REPORT TEST_EXIT_CODE FAILED_STEPS: prints "N passed, N failed" from vitest's JSON report and the steps
// that failed before the tests; the exit code is 1 when anything failed.
import { readFileSync } from 'node:fs';

const [report, testExit, failedSteps] = process.argv.slice(2);

/** Tests passed and failed; a run that left no report, or failed outside its tests, is one failure. */
function testResult() {
  const broken = testExit === '0' ? 0 : 1;
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const withoutTests = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    const failed = numFailedTests + withoutTests.length;
    return { passed: numPassedTests, failed: Math.max(failed, broken) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const tests = testResult();
const failed = tests.failed + Number(failedSteps);
console.log(`${tests.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
