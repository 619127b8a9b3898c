export const PNG_SCALES = [1, 2, 3, 4] as const;

/** Picture pixels per map pixel. */
export type PngScale = (typeof PNG_SCALES)[number];
