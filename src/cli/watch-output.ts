import { tell } from './context.js';
import { EXIT, fileProblem } from './errors.js';

/**
 * Ends the program when standard output or standard error takes no more. The reader of a pipe may have seen enough
 * (`finfacts … | head`): that is no failure. Anything else, as a full disk, is one, and is told.
 */
export function watchOutput({
  stdout,
  stderr,
  exit,
}: Pick<NodeJS.Process, 'stdout' | 'stderr' | 'exit'>): void {
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') exit(EXIT.done);
      if (stream === stdout) tell(stderr, `standard output: ${fileProblem(error) ?? error.message}`);
      exit(EXIT.outputFailed);
    });
  }
}
