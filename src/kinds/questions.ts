/**
 * Open questions that find out whether an assumption of a kind holds, asked in turn. Each can stand alone after the activity, and
 * none gives an answer away; a kind without any is asked about with a general one. They lie beside the kinds and not in their
 * labels because only the interview guide needs them, which is fetched when somebody asks for it.
 */
import type { Locale, Localized } from '../lib/locale.ts';

const QUESTIONS: Readonly<Record<string, Localized<readonly string[]>>> = {
  need: {
    en: ['What mattered most to you at that moment?', 'What did you hope to get out of it?'],
    sv: ['Vad var viktigast för dig just då?', 'Vad hoppades du få ut av det?'],
    nb: ['Hva var viktigst for deg akkurat da?', 'Hva håpet du å få ut av det?'],
  },
  emotion: {
    en: ['How did that feel?', 'What was going through your mind?'],
    sv: ['Hur kändes det?', 'Vad tänkte du då?'],
    nb: ['Hvordan kjentes det?', 'Hva tenkte du da?'],
  },
  touchpoint: {
    en: ['Who or what were you in contact with, and how did that go?', 'How did you get hold of what you needed?'],
    sv: ['Vem eller vad hade du kontakt med, och hur gick det till?', 'Hur fick du tag i det du behövde?'],
    nb: ['Hvem eller hva var du i kontakt med, og hvordan gikk det for seg?', 'Hvordan fikk du tak i det du trengte?'],
  },
  'pain-point': {
    en: ['How did it go, compared with what you had expected?', 'What, if anything, could have gone better?'],
    sv: ['Hur blev det, jämfört med vad du hade väntat dig?', 'Vad hade kunnat gå bättre, om något?'],
    nb: ['Hvordan ble det, sammenlignet med det du hadde ventet?', 'Hva kunne ha gått bedre, om noe?'],
  },
  opportunity: {
    en: ['If you could change one thing here, what would it be?', 'What would have made a difference to you?'],
    sv: ['Om du fick ändra på en sak här, vad skulle det vara?', 'Vad hade gjort skillnad för dig?'],
    nb: ['Om du kunne endre én ting her, hva skulle det være?', 'Hva ville ha gjort en forskjell for deg?'],
  },
  quote: {
    en: ['How would you describe it to a friend?', 'What did you say to others about it?'],
    sv: ['Hur skulle du beskriva det för en vän?', 'Vad berättade du för andra om det?'],
    nb: ['Hvordan ville du beskrevet det for en venn?', 'Hva fortalte du andre om det?'],
  },
  backstage: {
    en: ['Who did what here, as far as you could tell?', 'What do you think happened out of your sight?'],
    sv: ['Vem gjorde vad här, så vitt du kunde se?', 'Vad tror du hände utom synhåll för dig?'],
    nb: ['Hvem gjorde hva her, så vidt du kunne se?', 'Hva tror du skjedde utenfor synsvidde for deg?'],
  },
};

export function questionsOf(kind: string, locale: Locale): readonly string[] {
  return Object.hasOwn(QUESTIONS, kind) ? (QUESTIONS[kind]?.[locale] ?? []) : [];
}
