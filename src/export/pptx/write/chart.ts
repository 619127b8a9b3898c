import type { ChartShape } from '../deck.ts';
import { type Pen, transform } from './units.ts';

/** The frame of a chart that is a part of its own. */
export function chartFrame(pen: Pen, { box }: ChartShape, name: string, relation: string): string {
  return `<p:graphicFrame><p:nvGraphicFramePr>${name}<p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>${transform(pen, box, 'p:xfrm')}<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/></a:graphicData></a:graphic></p:graphicFrame>`;
}
