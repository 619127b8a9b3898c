import type { PartWords, PlanPart } from './parts.ts';

export const WORDS_NB: Readonly<Record<PlanPart, PartWords>> = {
  welcome: {
    title: 'Velkommen',
    instruction:
      'Hvem er her, hvorfor akkurat denne reisen, og hva skal kartet brukes til å avgjøre? Si én ting du vet om kunden av egen erfaring.',
  },
  lastTime: {
    title: 'Tiltak fra forrige gang',
    instruction:
      'Gå gjennom det som ble bestemt forrige gang, én ting om gangen: ferdig, i gang eller stoppet opp. Merk hver av dem før noe nytt begynner.',
  },
  frame: {
    title: 'Hvem sin reise, hvorfra og hvor til',
    instruction: 'Bli enige om kunden, det første som skjer og det siste. Skriv ned hva dere holder utenfor.',
  },
  phases: {
    title: 'Fasene',
    instruction: 'Gi fire til sju deler av reisen navn, i rekkefølge og slik kunden ville sagt det. Ingen prosessnavn.',
  },
  activities: {
    title: 'Hva kunden gjør',
    instruction:
      'Én aktivitet per kort, med kundens ord: «Jeg …». Begynn med den første og den siste, og fyll inn imellom.',
  },
  needs: {
    title: 'Hva kunden trenger',
    instruction:
      'Skriv hver for dere og i stillhet. Ett behov per kort: uttalt, tatt for gitt eller ukjent for kunden selv.',
  },
  group: {
    title: 'Les, slå sammen og grupper',
    instruction:
      'Les alle kortene før dere flytter noe. Legg det som sier det samme ved siden av hverandre, slå det sammen, og behold det som sier noe eget.',
  },
  feelings: {
    title: 'Hvordan det føles',
    instruction:
      'Gi hver aktivitet poeng for deg selv, som kunden og ikke som deg selv. Se så hvor dere er uenige, og fortell hvorfor.',
  },
  touchpoints: {
    title: 'Hvor vi møtes',
    instruction:
      'For hver aktivitet: i hvilken kanal møter kunden oss, hvem tar det første skrittet, og hvem leverer bak?',
  },
  pains: {
    title: 'Hvor det gjør vondt',
    instruction:
      'Skriv hver for dere og i stillhet. Ett smertepunkt per kort, slik kunden ville sagt det. Et sitat du har hørt er mer verdt enn en gjetning.',
  },
  severity: {
    title: 'Hvor ille er det',
    instruction:
      'Vurder hver for dere hvor ille hvert smertepunkt er, fra 1 til 5. Snakk så om de verste, og om dem dere ser ulikt på.',
  },
  whys: {
    title: 'Fem hvorfor',
    instruction:
      'Ta de verste smertepunktene ett om gangen. Spør hvorfor fem ganger, og knytt hvert av dem til behovet det går ut over.',
  },
  ideas: {
    title: 'Hva kan vi gjøre',
    instruction:
      'Skriv hver for dere og i stillhet. Én mulighet per kort, som noe man kan begynne med: et verb, og for hvem.',
  },
  groupIdeas: {
    title: 'Grupper mulighetene',
    instruction: 'Les alle. Slå sammen det som er det samme, og be om en setning til der noe er uklart.',
  },
  vote: {
    title: 'Stem',
    instruction:
      'Sett prikkene dine der en endring ville bety mest for kunden. Ingen ser dem før avstemningen er lukket.',
  },
  matrix: {
    title: 'Effekt og innsats',
    instruction:
      'Plasser hver valgt mulighet: hva den gjør for kunden, og hva den koster oss. Sammenlign to om gangen.',
  },
  commit: {
    title: 'Hvem gjør hva, og når',
    instruction:
      'Gi hver valgt mulighet én eier som er i rommet, og en dato. Les hver av dem høyt. Ingen eier, intet tiltak.',
  },
  ends: {
    title: 'Før vi går',
    instruction:
      'Er begynnelsen virkelig begynnelsen, og slutten slutten? Hva mangler, hva er bare antatt, og når møtes vi igjen?',
  },
  pause: { title: 'Pause', instruction: 'Reis dere og gå fra skjermen. Vi fortsetter når klokken sier fra.' },
  wish: {
    title: 'Hva skal være sant etterpå',
    instruction: 'Skriv hver for dere og i stillhet. Hva skal kunden kunne si når reisen er over?',
  },
  newActivities: {
    title: 'Den nye reisen',
    instruction: 'Ta bort det kunden ikke burde trenge å gjøre, endre det som gjør vondt, og legg til det som mangler.',
  },
  wishedFeelings: {
    title: 'Hvordan det burde føles',
    instruction:
      'Gi poeng for deg selv for hvordan hver aktivitet burde føles. Én topp og en god slutt er mer verdt enn litt bedre overalt.',
  },
  changed: {
    title: 'Hvordan det føles nå',
    instruction:
      'Gi hver aktivitet poeng for deg selv, slik kunden har det i dag. Sammenlign så med kurven fra forrige gang.',
  },
  learned: {
    title: 'Hva vi har lært',
    instruction:
      'Skriv hver for dere og i stillhet. Hva har du hørt eller sett av kunder siden sist som kartet ikke sier?',
  },
  groupLearned: {
    title: 'Før det inn i kartet',
    instruction:
      'Les alle kortene, slå sammen det som er det samme, og legg hvert av dem der det hører hjemme. Gjør antakelser til innsikter der dere kan.',
  },
};
