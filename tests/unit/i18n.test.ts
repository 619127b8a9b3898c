import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../src/i18n/en.ts';
import { laterCatalogue } from '../../src/i18n/enLater.ts';
import { LOCALES, type Locale } from '../../src/lib/locale.ts';

const ROOT = resolve(import.meta.dirname, '../../src/i18n');
const NAMESPACES = namespacesIn('en');

type Tree = { readonly [key: string]: string | Tree };

/** Words by their whole key: `status.saved`. */
function flatten(tree: Tree, prefix = ''): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value] as const] : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

function readWords(locale: Locale, namespace: string): ReadonlyMap<string, string> {
  return flatten(JSON.parse(readFileSync(join(ROOT, locale, `${namespace}.json`), 'utf8')));
}

const placeholders = (text: string) => [...text.matchAll(/{{\s*([\w.]+)[^}]*}}/g)].map(([, name]) => name).sort();

function namespacesIn(locale: Locale): readonly string[] {
  return readdirSync(join(ROOT, locale))
    .map((file) => file.replace(/\.json$/, ''))
    .sort();
}

it('every file of words is loaded, at once or later', () => {
  expect(Object.keys({ ...catalogue, ...laterCatalogue }).sort()).toEqual(NAMESPACES);
});

describe.each(LOCALES)('the words in %s', (locale) => {
  it('lie in one file a namespace and in no other', () => {
    expect(namespacesIn(locale)).toEqual(NAMESPACES);
  });

  it.each(NAMESPACES)('have the keys of the English ones: %s', (namespace) => {
    expect([...readWords(locale, namespace).keys()].sort()).toEqual([...readWords('en', namespace).keys()].sort());
  });

  it.each(NAMESPACES)('are never empty, nor with space around them: %s', (namespace) => {
    const broken = [...readWords(locale, namespace)].filter(([, text]) => text === '' || text !== text.trim());
    expect(broken).toEqual([]);
  });

  it.each(NAMESPACES)('ask for the same values as the English ones: %s', (namespace) => {
    const english = readWords('en', namespace);
    const broken = [...readWords(locale, namespace)].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(broken).toEqual([]);
  });

  it.each(NAMESPACES)('have every plural form the language has: %s', (namespace) => {
    const words = readWords(locale, namespace);
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const counted = new Set(
      [...words.keys()].flatMap((key) => /^(.*)_(zero|one|two|few|many|other)$/.exec(key)?.[1] ?? []),
    );
    const missing = [...counted].flatMap((key) =>
      forms.map((form) => `${key}_${form}`).filter((form) => !words.has(form)),
    );
    expect(missing).toEqual([]);
  });
});
