import type { TableShape } from '../deck.ts';
import { paragraphsXml } from './text.ts';
import { emu, fillXml, type Pen, transform } from './units.ts';

/** The style "No Style, No Grid", which every program has. */
const PLAIN = '<a:tableStyleId>{2D5ABB26-0587-4C30-8999-92F81FD0307C}</a:tableStyleId>';

/** A native table in a frame: hairlines between rows, nothing else, its first row its header. */
export function tableFrame(pen: Pen, { box, columns, rows, inset, line }: TableShape, name: string): string {
  const grid = columns.map((width) => `<a:gridCol w="${emu(pen, width)}"/>`).join('');
  const [x, y] = [emu(pen, inset.x), emu(pen, inset.y)];
  const bottom = `<a:lnB w="${emu(pen, 0.75)}">${fillXml(pen, line)}</a:lnB>`;
  const properties = `<a:tcPr marL="${x}" marR="${x}" marT="${y}" marB="${y}">${bottom}</a:tcPr>`;
  const rowsXml = rows.map(({ height, cells }) => {
    const written = cells.map(
      ({ paragraphs }) => `<a:tc><a:txBody><a:bodyPr/>${paragraphsXml(pen, paragraphs)}</a:txBody>${properties}</a:tc>`,
    );
    return `<a:tr h="${emu(pen, height)}">${written.join('')}</a:tr>`;
  });
  return `<p:graphicFrame><p:nvGraphicFramePr>${name}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>${transform(pen, box, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl><a:tblPr firstRow="1">${PLAIN}</a:tblPr><a:tblGrid>${grid}</a:tblGrid>${rowsXml.join('')}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>`;
}
