export { RATE_INPUTS, RATE_NAMES, RATE_UNITS, type RateName, rateOf } from './rates.ts';
export type { Interval } from './sample.ts';
export {
  type Answer,
  countNps,
  type Measured,
  measureSurvey,
  NKI_QUESTIONS,
  nkiOf,
  npsOfCounts,
  SCALES,
  SURVEY_METHODS,
  type SurveyMethod,
} from './survey.ts';
