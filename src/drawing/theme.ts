/** Colours by role, resolved per theme. A colour means a kind or a state and never stands alone: a bar, icon or shape is beside it. */
export type KindColour = 'slate' | 'teal' | 'amber' | 'indigo' | 'red' | 'gold' | 'violet' | 'grey';

export interface KindPaint {
  /** Bar, icon, dots: at least 3:1 against `fill`. */
  readonly accent: string;
  readonly fill: string;
  readonly line: string;
  /** Text on `fill`: at least 4.5:1. */
  readonly ink: string;
}

export interface Theme {
  readonly name: 'light' | 'dark' | 'contrast';
  readonly ground: string;
  readonly groundDot: string;
  readonly sheet: string;
  readonly sheetLine: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly inkFaint: string;
  readonly panel: string;
  readonly kinds: Readonly<Record<KindColour, KindPaint>>;
  /** Fill of a phase chevron by colour index; `phaseInk` is legible on all. */
  readonly phases: readonly string[];
  readonly phaseInk: string;
  readonly emotion: {
    readonly positive: string;
    readonly neutral: string;
    readonly negative: string;
    readonly positiveGround: string;
    readonly negativeGround: string;
    readonly zeroLine: string;
    readonly flagInk: string;
    readonly endFlag: string;
  };
  /** One per persona colour index. */
  readonly personas: readonly string[];
  readonly selection: string;
}

const phases = ['#0e7490', '#4338ca', '#be123c', '#a16207', '#15803d', '#475569', '#7c3aed', '#b45309'];

export const lightTheme: Theme = {
  name: 'light',
  ground: '#f5f6f8',
  groundDot: '#d9dce2',
  sheet: '#ffffff',
  sheetLine: '#e5e7ec',
  ink: '#1a1d24',
  inkSoft: '#5f6775',
  inkFaint: '#676e7c',
  panel: '#f6f7f9',
  kinds: {
    slate: { accent: '#3b4a63', fill: '#ffffff', line: '#e2e5ea', ink: '#1a1d24' },
    teal: { accent: '#0f766e', fill: '#e6f5f2', line: '#cfe7e2', ink: '#1a1d24' },
    amber: { accent: '#b45309', fill: '#fff7e6', line: '#f3e3bd', ink: '#1a1d24' },
    indigo: { accent: '#4338ca', fill: '#eceefe', line: '#dcdefa', ink: '#312e81' },
    red: { accent: '#be123c', fill: '#fdecef', line: '#f8d3da', ink: '#1a1d24' },
    gold: { accent: '#b7791f', fill: '#fef6d8', line: '#f2e3a4', ink: '#1a1d24' },
    violet: { accent: '#7c3aed', fill: '#f4effe', line: '#e3d7fb', ink: '#4c1d95' },
    grey: { accent: '#7c8798', fill: '#eef0f5', line: '#dfe3ea', ink: '#1a1d24' },
  },
  phases,
  phaseInk: '#ffffff',
  emotion: {
    positive: '#15803d',
    neutral: '#b8860b',
    negative: '#be123c',
    positiveGround: '#f4fbf6',
    negativeGround: '#fdf5f6',
    zeroLine: '#cdd2da',
    flagInk: '#ffffff',
    endFlag: '#1a1d24',
  },
  personas: ['#334155', '#4338ca', '#0f766e', '#be123c', '#a16207', '#7c3aed', '#15803d', '#0e7490'],
  selection: '#1a1d24',
};

export const darkTheme: Theme = {
  name: 'dark',
  ground: '#0f1218',
  groundDot: '#262c38',
  sheet: '#171b23',
  sheetLine: '#2a303c',
  ink: '#f1f3f7',
  inkSoft: '#a9b1c0',
  inkFaint: '#98a1b2',
  panel: '#1f2430',
  kinds: {
    slate: { accent: '#94a3b8', fill: '#1d222c', line: '#333b49', ink: '#f1f3f7' },
    teal: { accent: '#2dd4bf', fill: '#12302d', line: '#1c4a45', ink: '#f1f3f7' },
    amber: { accent: '#fbbf24', fill: '#33270f', line: '#51401b', ink: '#f1f3f7' },
    indigo: { accent: '#a5b4fc', fill: '#23254a', line: '#383b70', ink: '#e0e7ff' },
    red: { accent: '#fb7185', fill: '#3a1a22', line: '#5b2935', ink: '#f1f3f7' },
    gold: { accent: '#eab308', fill: '#332c10', line: '#51461b', ink: '#f1f3f7' },
    violet: { accent: '#c4b5fd', fill: '#2c2145', line: '#463569', ink: '#ede9fe' },
    grey: { accent: '#94a3b8', fill: '#232935', line: '#363f4f', ink: '#f1f3f7' },
  },
  phases,
  phaseInk: '#ffffff',
  emotion: {
    positive: '#4ade80',
    neutral: '#facc15',
    negative: '#fb7185',
    positiveGround: '#15221c',
    negativeGround: '#25191e',
    zeroLine: '#3a4250',
    flagInk: '#0f1218',
    endFlag: '#f1f3f7',
  },
  personas: ['#cbd5e1', '#a5b4fc', '#5eead4', '#fda4af', '#fcd34d', '#c4b5fd', '#86efac', '#67e8f9'],
  selection: '#f1f3f7',
};

const contrastKind = (accent: string): KindPaint => ({ accent, fill: '#ffffff', line: '#000000', ink: '#000000' });

/** For people who ask their system for more contrast, and for poor projectors. */
export const contrastTheme: Theme = {
  ...lightTheme,
  name: 'contrast',
  ground: '#ffffff',
  groundDot: '#8a8f99',
  sheetLine: '#000000',
  ink: '#000000',
  inkSoft: '#1f2430',
  inkFaint: '#1f2430',
  panel: '#ffffff',
  kinds: {
    slate: contrastKind('#000000'),
    teal: contrastKind('#0b4f49'),
    amber: contrastKind('#7c3a04'),
    indigo: contrastKind('#312e81'),
    red: contrastKind('#9f0f32'),
    gold: contrastKind('#6b4a08'),
    violet: contrastKind('#4c1d95'),
    grey: contrastKind('#374151'),
  },
  emotion: {
    ...lightTheme.emotion,
    positive: '#0b5a29',
    neutral: '#7a5200',
    negative: '#9f0f32',
    positiveGround: '#ffffff',
    negativeGround: '#ffffff',
    zeroLine: '#000000',
    endFlag: '#000000',
  },
  selection: '#000000',
};
