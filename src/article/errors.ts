/** What can be wrong with an input; these codes stand in error records and in messages. */
export type InputErrorCode = 'empty' | 'binary' | 'pdf' | 'too-large' | 'bad-date';

/** An input that cannot be read. The message names the input and says what to do; it is meant for the user. */
export class InputError extends Error {
  constructor(
    readonly code: InputErrorCode,
    /** Path or identifier the caller gave. */
    readonly source: string,
    detail: string,
  ) {
    super(`${source}: ${detail}`);
    this.name = 'InputError';
  }
}
