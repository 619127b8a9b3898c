/**
 * Metrics that are worked out from a company's own figures. Each takes amounts of at least 0 and answers null where they make no
 * sense together: where it would divide by nothing, or a part is larger than its whole. Nothing is rounded.
 */

/** Inputs of each, in the order of the formula. Shares and margins are per cent. */
export const RATE_INPUTS = {
  /** Customers lost in the period / customers at its start. */
  churn: ['lost', 'atStart'],
  /** A month's churn over twelve months: 1 − (1 − m)¹². */
  annualChurn: ['monthlyChurn'],
  /** (Customers at the end − new ones) / customers at the start. */
  retention: ['atEnd', 'fresh', 'atStart'],
  /** Customer lifetime value: average revenue per account and period · margin / churn of the same period. */
  clv: ['revenue', 'margin', 'churnRate'],
  /** Customer acquisition cost: what sales and marketing cost / new customers. */
  cac: ['cost', 'fresh'],
  /** Months until a customer has paid for the acquisition: cost of one / (monthly revenue per customer · margin). */
  payback: ['cacCost', 'revenue', 'margin'],
  /** Converted / entered. */
  conversion: ['converted', 'entered'],
  /** Those who use it / eligible active users. */
  adoption: ['using', 'eligible'],
} as const;

export type RateName = keyof typeof RATE_INPUTS;
export const RATE_NAMES = Object.keys(RATE_INPUTS) as readonly RateName[];

/** Whether the rate is per cent; the others are an amount of money, or months. */
export const RATE_UNITS: Readonly<Record<RateName, 'percent' | 'money' | 'months'>> = {
  churn: 'percent',
  annualChurn: 'percent',
  retention: 'percent',
  clv: 'money',
  cac: 'money',
  payback: 'months',
  conversion: 'percent',
  adoption: 'percent',
};

/** `inputs` in the order of `RATE_INPUTS[name]`. Per cent are 0…100. */
export function rateOf(name: RateName, inputs: readonly number[]): number | null {
  const [a = Number.NaN, b = Number.NaN, c = Number.NaN] = inputs;
  if (inputs.length !== RATE_INPUTS[name].length || inputs.some((input) => !(input >= 0))) return null;
  switch (name) {
    case 'churn':
    case 'conversion':
    case 'adoption':
      return a <= b ? percent(a, b) : null;
    case 'annualChurn':
      return a <= 100 ? 100 * (1 - (1 - a / 100) ** 12) : null;
    case 'retention':
      return a >= b && a - b <= c ? percent(a - b, c) : null;
    case 'clv':
      return b <= 100 && c <= 100 ? divide(a * b, c) : null;
    case 'cac':
      return divide(a, b);
    case 'payback':
      return c <= 100 ? divide(a, (b * c) / 100) : null;
  }
}

function percent(part: number, whole: number): number | null {
  return divide(100 * part, whole);
}

function divide(amount: number, by: number): number | null {
  return by > 0 ? amount / by : null;
}
