/** LibreOffice as a second program: many files in one call, with the project's own fonts, in a profile of its own. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const FONTS = resolve(import.meta.dirname, '../../public/fonts');

export function hasOffice(): boolean {
  try {
    return execFileSync('soffice', ['--version'], { encoding: 'utf8' }).includes('LibreOffice');
  } catch {
    return false;
  }
}

export interface Conversion {
  readonly from: string;
  readonly to: string;
  readonly ending: string;
  /** How it is to read the files, where it would guess. */
  readonly filter?: string;
}

/**
 * What LibreOffice makes of each file, in the same order, as a list since a workbook becomes a file a sheet. Files that are
 * equal are converted once.
 */
export function convertByOffice(
  files: readonly Uint8Array[],
  { from, to, ending, filter }: Conversion,
): readonly (readonly Uint8Array[])[] {
  const folder = mkdtempSync(join(tmpdir(), 'resa-office-'));
  try {
    const names = new Map<string, string>();
    const nameOf = (bytes: Uint8Array): string => {
      const digest = createHash('sha256').update(bytes).digest('hex');
      const name = names.get(digest) ?? `file${names.size}-`;
      if (!names.has(digest)) writeFileSync(join(folder, `${name}.${from}`), bytes);
      names.set(digest, name);
      return name;
    };
    const named = files.map(nameOf);
    const paths = [...names.values()].map((name) => join(folder, `${name}.${from}`));
    const out = join(folder, 'out');
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const env = { ...process.env, FONTCONFIG_FILE: writeFontSettings(folder) };
    const reading = filter ? [`--infilter=${filter}`] : [];
    execFileSync('soffice', [profile, '--headless', ...reading, '--convert-to', to, '--outdir', out, ...paths], {
      stdio: 'ignore',
      env,
    });
    const made = readdirSync(out).sort();
    return named.map((start) =>
      made
        .filter((name) => name.startsWith(start) && name.endsWith(ending))
        .map((name) => new Uint8Array(readFileSync(join(out, name)))),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The system's fonts and ours: a deck is seen in the font it was measured in, on any machine. */
function writeFontSettings(folder: string): string {
  const path = join(folder, 'fonts.conf');
  writeFileSync(
    path,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
      <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
      <dir>${FONTS}</dir><cachedir>${join(folder, 'fontcache')}</cachedir>
    </fontconfig>`,
  );
  return path;
}
