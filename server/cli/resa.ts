/**
 * The command line, without its process.
 *
 * Laws
 * - What was asked for goes to the file named or to standard output; every sentence goes to standard error.
 * - It ends with 0 when all is well, 1 for findings (or, with `--strict`, warnings and losses), 2 for input that cannot be used.
 * - Nothing is half written: a file is there whole or as it was, and so is a store.
 */
import { isLocale, type Locale, pickLocale } from '../../src/lib/locale.ts';
import { ADMINISTRATOR_KEY_FLAGS, administratorKeyCommand } from './administratorKeyCommand.ts';
import { BACKUP_FLAGS, backupCommand, RESTORE_FLAGS, restoreCommand } from './backupCommand.ts';
import { CHECK_FLAGS, checkCommand } from './checkCommand.ts';
import { EXPORT_FLAGS, exportCommand } from './exportCommand.ts';
import { type Flags, readFlags } from './flags.ts';
import { IMPORT_FLAGS, importCommand } from './importCommand.ts';
import { BadInput, EXIT, type Io } from './io.ts';
import { USAGE } from './usage.ts';
import { createSay } from './words.ts';

/** Runs one command; answers the exit status. */
export async function resa([command, ...args]: readonly string[], io: Io): Promise<number> {
  try {
    return await run(command ?? '', args, io);
  } catch (error) {
    if (!(error instanceof BadInput)) throw error;
    io.err(error.message);
    return EXIT.badInput;
  }
}

async function run(command: string, args: readonly string[], io: Io): Promise<number> {
  const help = (flags: Flags) => {
    if (flags.has('help')) io.out(USAGE);
    return flags.has('help');
  };
  switch (command) {
    case 'import': {
      const flags = readFlags(args, IMPORT_FLAGS);
      const locale = localeOf(flags, io);
      return help(flags) ? EXIT.ok : importCommand(flags, locale, await createSay(locale), io);
    }
    case 'export': {
      const flags = readFlags(args, EXPORT_FLAGS);
      return help(flags) ? EXIT.ok : exportCommand(flags, await createSay(localeOf(flags, io)), io);
    }
    case 'check': {
      const flags = readFlags(args, CHECK_FLAGS);
      return help(flags) ? EXIT.ok : checkCommand(flags, await createSay(localeOf(flags, io)), io);
    }
    case 'backup': {
      const flags = readFlags(args, BACKUP_FLAGS);
      return help(flags) ? EXIT.ok : backupCommand(flags, await createSay(localeOf(flags, io)), io);
    }
    case 'restore': {
      const flags = readFlags(args, RESTORE_FLAGS);
      return help(flags) ? EXIT.ok : restoreCommand(flags, await createSay(localeOf(flags, io)), io);
    }
    case 'administrator-key': {
      const flags = readFlags(args, ADMINISTRATOR_KEY_FLAGS);
      return help(flags) ? EXIT.ok : administratorKeyCommand(flags, await createSay(localeOf(flags, io)), io);
    }
    case 'help':
    case '--help':
      io.out(USAGE);
      return EXIT.ok;
    default:
      io.err(command === '' ? USAGE.trimEnd() : `There is no command “${command}”. Try: resa help`);
      return EXIT.badInput;
  }
}

function localeOf(flags: Flags, io: Io): Locale {
  const asked = flags.value('lang');
  if (asked === undefined) return pickLocale(io.languages);
  if (isLocale(asked)) return asked;
  throw new BadInput('--lang is en, sv or nb.');
}
