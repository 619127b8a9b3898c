/** Text bodies of shapes, placeholders and table cells, as DrawingML. */
import type { Paragraph, Run, TextBody } from '../deck.ts';
import { leadingOf } from '../measure.ts';
import { escapeXml } from './escape.ts';
import { centi, emu, fillXml, type Pen } from './units.ts';

const ALIGN = { left: 'l', center: 'ctr', right: 'r' } as const;
const ANCHOR = { top: 't', middle: 'ctr', bottom: 'b' } as const;

export function bodyXml(pen: Pen, { paragraphs, anchor, inset, wraps }: TextBody): string {
  const insets = `lIns="${emu(pen, inset.left)}" tIns="${emu(pen, inset.top)}" rIns="${emu(pen, inset.right)}" bIns="${emu(pen, inset.bottom)}"`;
  return `<p:txBody><a:bodyPr${wraps ? '' : ' wrap="none"'} ${insets} anchor="${ANCHOR[anchor]}"/>${paragraphsXml(pen, paragraphs)}</p:txBody>`;
}

/** A line's height is set, not left to the font, which may be another where the deck is opened. */
export function paragraphsXml(pen: Pen, paragraphs: readonly Paragraph[]): string {
  return paragraphs
    .map(({ runs, align = 'left', spaceBefore = 0 }) => {
      const size = Math.max(...runs.map((run) => run.size), 0) || 12;
      const before = spaceBefore > 0 ? `<a:spcBef><a:spcPts val="${centi(pen, spaceBefore)}"/></a:spcBef>` : '';
      const leading = `<a:lnSpc><a:spcPts val="${centi(pen, leadingOf(size))}"/></a:lnSpc>`;
      const isRightToLeft = runs.some((run) => startsRightToLeft(run.text));
      const direction = isRightToLeft
        ? ` rtl="1" algn="${align === 'left' ? 'r' : ALIGN[align]}"`
        : align === 'left'
          ? ''
          : ` algn="${ALIGN[align]}"`;
      const end = runs.some((run) => run.text !== '')
        ? ''
        : `<a:endParaRPr lang="${pen.language}" sz="${centi(pen, size)}"/>`;
      return `<a:p><a:pPr${direction}>${leading}${before}</a:pPr>${runs.map((run) => runXml(pen, run)).join('')}${end}</a:p>`;
    })
    .join('');
}

function runXml(pen: Pen, { text, size, colour, bold, italic }: Run): string {
  if (text === '') return '';
  const style = `${bold ? ' b="1"' : ''}${italic ? ' i="1"' : ''}`;
  return `<a:r><a:rPr lang="${pen.language}" sz="${centi(pen, size)}"${style}>${fillXml(pen, colour)}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r>`;
}

/** Whether the first letter belongs to a script that is written from the right. */
function startsRightToLeft(text: string): boolean {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(letter);
}
