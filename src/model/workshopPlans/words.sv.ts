import type { PartWords, PlanPart } from './parts.ts';

export const WORDS_SV: Readonly<Record<PlanPart, PartWords>> = {
  welcome: {
    title: 'Välkomna',
    instruction:
      'Vilka är här, varför just den här resan, och vad ska kartan användas till att besluta? Säg en sak som du vet om kunden av egen erfarenhet.',
  },
  lastTime: {
    title: 'Åtgärder från förra gången',
    instruction:
      'Gå igenom det som beslutades förra gången, en sak i taget: klart, på gång eller har kört fast. Markera var och en innan något nytt påbörjas.',
  },
  frame: {
    title: 'Vems resa, varifrån och vart',
    instruction: 'Enas om kunden, det första som händer och det sista. Skriv ner vad ni lämnar utanför.',
  },
  phases: {
    title: 'Faserna',
    instruction: 'Ge fyra till sju delar av resan namn, i ordning och som kunden skulle säga. Inga processnamn.',
  },
  activities: {
    title: 'Vad kunden gör',
    instruction:
      'En aktivitet per kort, med kundens ord: ”Jag …”. Börja med den första och den sista och fyll sedan i däremellan.',
  },
  needs: {
    title: 'Vad kunden behöver',
    instruction:
      'Skriv var för sig och i tysthet. Ett behov per kort: uttalat, taget för givet eller okänt för kunden själv.',
  },
  group: {
    title: 'Läs, slå ihop och gruppera',
    instruction:
      'Läs alla kort innan ni flyttar något. Lägg det som säger samma sak bredvid vartannat, slå ihop det, och behåll det som säger något eget.',
  },
  feelings: {
    title: 'Hur det känns',
    instruction:
      'Poängsätt varje aktivitet för dig själv, som kunden och inte som dig själv. Se sedan var ni är oense och berätta varför.',
  },
  touchpoints: {
    title: 'Var vi möts',
    instruction:
      'För varje aktivitet: i vilken kanal möter kunden oss, vem tar första steget, och vem levererar bakom?',
  },
  pains: {
    title: 'Var det gör ont',
    instruction:
      'Skriv var för sig och i tysthet. En smärtpunkt per kort, som kunden skulle säga den. Ett citat du har hört är mer värt än en gissning.',
  },
  severity: {
    title: 'Hur illa är det',
    instruction:
      'Bedöm var för sig hur illa varje smärtpunkt är, från 1 till 5. Tala sedan om de värsta, och om dem ni ser olika på.',
  },
  whys: {
    title: 'Fem varför',
    instruction:
      'Ta de värsta smärtpunkterna en i taget. Fråga varför fem gånger om, och länka var och en till det behov den går ut över.',
  },
  ideas: {
    title: 'Vad kan vi göra',
    instruction:
      'Skriv var för sig och i tysthet. En möjlighet per kort, som något man kan börja med: ett verb, och för vem.',
  },
  groupIdeas: {
    title: 'Gruppera möjligheterna',
    instruction: 'Läs alla. Slå ihop det som är samma sak, och be om en mening till där något är oklart.',
  },
  vote: {
    title: 'Rösta',
    instruction:
      'Lägg dina prickar där en förändring skulle betyda mest för kunden. Ingen ser dem innan omröstningen stängs.',
  },
  matrix: {
    title: 'Effekt och insats',
    instruction: 'Placera varje vald möjlighet: vad den gör för kunden och vad den kostar oss. Jämför två i taget.',
  },
  commit: {
    title: 'Vem gör vad, och när',
    instruction:
      'Ge varje vald möjlighet en ägare som är i rummet, och ett datum. Läs upp var och en. Ingen ägare, ingen åtgärd.',
  },
  ends: {
    title: 'Innan vi går',
    instruction: 'Är början verkligen början och slutet slutet? Vad saknas, vad är bara antaget, och när ses vi igen?',
  },
  pause: { title: 'Paus', instruction: 'Res på er och lämna skärmen. Vi fortsätter när klockan säger till.' },
  wish: {
    title: 'Vad ska vara sant efteråt',
    instruction: 'Skriv var för sig och i tysthet. Vad ska kunden kunna säga när resan är över?',
  },
  newActivities: {
    title: 'Den nya resan',
    instruction: 'Ta bort det som kunden inte borde behöva göra, ändra det som gör ont, och lägg till det som saknas.',
  },
  wishedFeelings: {
    title: 'Hur det borde kännas',
    instruction:
      'Poängsätt för dig själv hur varje aktivitet borde kännas. En topp och ett gott slut är mer värda än lite bättre överallt.',
  },
  changed: {
    title: 'Hur det känns nu',
    instruction:
      'Poängsätt varje aktivitet för dig själv, som kunden har det i dag. Jämför sedan med kurvan från förra gången.',
  },
  learned: {
    title: 'Vad vi har lärt oss',
    instruction:
      'Skriv var för sig och i tysthet. Vad har du hört eller sett av kunder sedan sist som kartan inte säger?',
  },
  groupLearned: {
    title: 'För in det i kartan',
    instruction:
      'Läs alla kort, slå ihop det som är samma sak, och lägg vart och ett där det hör hemma. Gör antaganden till insikter där ni kan.',
  },
};
