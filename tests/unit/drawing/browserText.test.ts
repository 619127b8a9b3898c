import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { baselineOf, type Font, measureText, wrapText } from '../../../src/drawing/index.ts';
import { atomsOf } from '../../../src/drawing/lineBreaks.ts';

const executablePath = process.env.RESA_CHROMIUM ?? '/usr/bin/chromium';
const fonts = path.join(import.meta.dirname, '../../../public/fonts');

const FACES: readonly { file: string; font: Font; style: string }[] = [
  { file: 'inter-regular.ttf', font: { size: 13, weight: 400 }, style: 'normal' },
  { file: 'inter-semibold.ttf', font: { size: 14, weight: 600 }, style: 'normal' },
  { file: 'inter-bold.ttf', font: { size: 24, weight: 700 }, style: 'normal' },
  { file: 'inter-italic.ttf', font: { size: 12, weight: 400, italic: true }, style: 'italic' },
];

const TEXTS = [
  'No reply for nine days after the bid. Anna doesn’t know if she is still in the running.',
  'Hon väntar på svar från mäklaren – ”är vi ens med?” – och ringer banken på nytt: 2 450 000 kr.',
  'Får lånelöfte på förmiddagen, åker på visning på eftermiddagen; önskar sig ett kök med fönster åt söder.',
  'Hun får nøklene på Ås og spør: «Hvem betaler strømmen?» Førstegangskjøpere får ½ pris i år.',
  'Køber af bolig på Ærø venter på svar fra banken; smørrebrød til 25,50 € × 2 = 51,00 €.',
  'Ensiasunnon ostaja odottaa välittäjän vastausta yötä päivää. Äiti auttaa, isä epäröi.',
  'Kaupandinn bíður eftir svari frá fasteignasölunni; það tekur þrjá daga og óþægilega langan tíma.',
  'Čáhppes beana vuolgá girkui; sámegiella ja ruoŧagiella leat guokte giela.',
  'Ostja ootab vastust: „kas me oleme veel mängus?” Õhtul helistab ta uuesti.',
  'Pircējs gaida atbildi no brokera; Šiaulių pirkėjas laukia atsakymo, žinutė neateina.',
  'Zażółć gęślą jaźń, příliš žluťoučký kůň úpěl ďábelské ódy, árvíztűrő tükörfúrógép.',
  'AVAToTa Wave “AV” LT. f’ fi ffl → ← ↑ ↓ • … − × (1–2) [3] {4} a/b c\\d e_f 100 % #1 @x',
  'Vastgoedmakelaarskantoorwebsiteaanmeldingsformulier and/or long-term follow-up well-being e-post SMS-svar',
  'Hyresgästförening—bostadsrätt – ett-två-tre 1-2 -5 10:30 kl. 9.30 (t.ex. idag?) vad?nu wow!bra 50% 3/4 x=1',
];

/** Words as people punctuate them: an opening sign, letters or digits, joined by a sign, a closing one. */
const word = fc
  .tuple(
    fc.constantFrom('', '', '(', '[', '“', '«', '-', '–', '€', "'", '"', '#', '@', '•', '→'),
    fc.constantFrom('a', 'hus', 'åker', 'bø', 'SMS', '7', '250'),
    fc.constantFrom('', ...'-–—/?!.,:;&+=@#_*…→’•|~^<>%€×−½°日🙂'),
    fc.constantFrom('', 'ut', 'ö', 'Äng', '12'),
    fc.constantFrom('', '', '.', ',', '?', '!', '…', ')', '”', '»', ':', '"', '?!', '…)', '—', '–'),
  )
  .map((parts) => parts.join(''));

interface Job {
  readonly texts: readonly string[];
  readonly weight: number;
  readonly style: string;
  readonly size: number;
}

describe.skipIf(!existsSync(executablePath))(
  `text is set as Chromium sets it (skipped without ${executablePath})`,
  () => {
    let browser: Browser;
    let page: Page;

    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      page = await browser.newPage();
      await page.setContent('<body></body>');
      for (const { file, font, style } of FACES) {
        const address = `data:font/ttf;base64,${readFileSync(path.join(fonts, file)).toString('base64')}`;
        await page.evaluate(
          async ([source, weight, faceStyle]) => {
            const face = new FontFace('Resa Inter', `url(${source})`, { weight: String(weight), style: faceStyle });
            document.fonts.add(await face.load());
          },
          [address, font.weight, style] as const,
        );
      }
    });

    afterAll(() => browser.close());

    it.each(FACES)('in $file: canvas measures the same widths', async ({ font, style }) => {
      const words = TEXTS.flatMap((text) => [text, ...text.split(' ')]);
      const theirs = await page.evaluate(
        ({ texts, size, weight, style: faceStyle }: Job) => {
          const context = new OffscreenCanvas(1, 1).getContext('2d');
          if (!context) throw new Error('no canvas');
          context.font = `${faceStyle} ${weight} ${size}px "Resa Inter"`;
          context.fontKerning = 'none';
          return texts.map((text) => context.measureText(text).width);
        },
        { texts: words, size: font.size, weight: font.weight, style },
      );
      const errors = words.map((word, i) => Math.abs(measureText(word, font) - (theirs[i] ?? Number.NaN)));
      expect(Math.max(...errors)).toBeLessThan(0.02);
    });

    it.each(FACES)('in $file: a text box breaks the same lines', async ({ font, style }) => {
      for (const width of [64, 96, 120, 152, 240]) {
        const theirs = await page.evaluate(browserLines, {
          texts: TEXTS,
          size: font.size,
          weight: font.weight,
          style,
          width,
        });
        expect(TEXTS.map((text) => wrapText(text, width, font))).toEqual(theirs);
      }
    });

    it('and any word may be broken at the same places', async () => {
      const words = fc.sample(word, { seed: 5, numRuns: 800 });
      const theirs = await page.evaluate(browserLines, {
        texts: words,
        size: 13,
        weight: 400,
        style: 'normal',
        width: 0,
      });
      expect(words.map((each) => atomsOf(each).map((atom) => atom.word))).toEqual(theirs);
    });

    it('and baselines lie where CSS puts them', async () => {
      const cases = [
        [11, 16],
        [12, 16],
        [13, 18],
        [14, 20],
        [18, 24],
        [24, 32],
      ] as const;
      const theirs = await page.evaluate(
        (sizes) =>
          sizes.map(([size, lineHeight]) => {
            document.body.innerHTML = `<div style="position:absolute;top:0;font:${size}px/${lineHeight}px 'Resa Inter'">x<i style="display:inline-block"></i></div>`;
            return document.querySelector('i')?.getBoundingClientRect().bottom;
          }),
        cases,
      );
      expect(cases.map(([size, lineHeight]) => baselineOf({ size, weight: 400 }, lineHeight))).toEqual(theirs);
    });
  },
);

/** The lines of a paragraph as the browser breaks them, found by where each character lies; at width 0, the parts it never breaks. */
function browserLines({ texts, size, weight, style, width }: Job & { readonly width: number }): string[][] {
  return texts.map((text) => {
    const box = document.createElement('div');
    box.style.cssText = `width:${width}px;font:${style} ${weight} ${size}px/20px "Resa Inter";font-kerning:none;white-space:pre-wrap;overflow-wrap:${width > 0 ? 'break-word' : 'normal'}`;
    box.textContent = text;
    document.body.replaceChildren(box);
    const node = box.firstChild;
    if (!node) throw new Error('no text');
    const lines: string[] = [];
    let top = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < text.length; i++) {
      const range = document.createRange();
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const rect = range.getClientRects()[0];
      if (rect && rect.width > 0 && rect.top > top + 10) {
        top = rect.top;
        lines.push('');
      }
      lines.push(`${lines.pop() ?? ''}${text[i]}`);
    }
    return lines.map((line) => line.trimEnd());
  });
}
