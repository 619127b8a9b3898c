/**
 * Text that a spreadsheet would compute is kept text by an apostrophe before it (OWASP, CSV injection). Plain numbers and telephone
 * numbers, in which nothing can be computed, stay as they are.
 */
const FORMULA = /^[\s\ufeff]*[=+\-@\t\r]/;
const NUMBER = /^[+-]?(?:\d+(?:[.,]\d+)?|[.,]\d+)$/;
/** Digits in groups: no spreadsheet makes a sum of numbers that only a space parts. */
const TELEPHONE = /^\+?\d[\d()/.-]*(?:[ \u00a0][\d()/.-]+)+$/;
/** An apostrophe that a reader would take for one of these. */
const NEUTRALISED = /^'+[\s\ufeff]*[=+\-@\t\r]/;

export function neutralText(text: string): string {
  if (NEUTRALISED.test(text)) return `'${text}`;
  return FORMULA.test(text) && !NUMBER.test(text) && !TELEPHONE.test(text) ? `'${text}` : text;
}
