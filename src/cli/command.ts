import type { CommandModule } from 'yargs';

/** A command as loaded: its options, and what it does. Its name and the help's word on it stand in commands.ts. */
export type Command = Required<Pick<CommandModule, 'builder' | 'handler'>>;
