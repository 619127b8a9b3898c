/** Map pixels left free around the sheet in pictures, so that its edge is whole. */
export const SHEET_MARGIN = 2;
