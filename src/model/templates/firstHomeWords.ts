import type { Localized } from '../../lib/locale.ts';

interface CardWords {
  readonly text: string;
  /** Where it is known from; without one the card is an assumption. */
  readonly note?: string;
}

interface OwnedWords extends CardWords {
  readonly owner: string;
}

type Named<Names extends string, Words = CardWords> = Readonly<Record<Names, Words>>;
type ActivityName = 'talk' | 'check' | 'save' | 'visit' | 'offer' | 'wait' | 'sign' | 'keys' | 'night';

/** Everything the sample says, in one language. */
export interface FirstHomeWords {
  readonly title: string;
  readonly purpose: string;
  readonly persona: { readonly name: string; readonly summary: string };
  readonly phases: Named<'dream' | 'search' | 'bid' | 'sign' | 'move', string>;
  readonly activities: Named<ActivityName, string>;
  readonly cards: {
    readonly need: Named<'dare' | 'afford' | 'us' | 'stand' | 'legal' | 'right'>;
    readonly emotion: Named<ActivityName>;
    readonly touchpoint: Named<
      'home' | 'bank' | 'portal' | 'house' | 'sms' | 'broker' | 'office' | 'person' | 'post',
      CardWords & { readonly receiver: string }
    >;
    readonly 'pain-point': Named<'banks' | 'listings' | 'silence' | 'pages' | 'bills', OwnedWords>;
    readonly opportunity: Named<'promise' | 'status' | 'contract' | 'welcome', OwnedWords>;
    readonly backstage: Named<'credit' | 'assistant' | 'seller' | 'legal' | 'energy', OwnedWords>;
  };
}

const en: FirstHomeWords = {
  title: 'Buying a first home',
  purpose: 'Find what makes buyers lose trust between bid and contract',
  persona: { name: 'Anna, 31', summary: 'first-time buyer · Malmö' },
  phases: {
    dream: 'Dream',
    search: 'Search',
    bid: 'Bid',
    sign: 'Sign',
    move: 'Move in',
  },
  activities: {
    talk: 'Talks about moving with partner',
    check: 'Checks what the bank will lend',
    save: 'Saves searches on portal',
    visit: 'Visits open houses',
    offer: 'Bids by text message',
    wait: 'Waits for the seller’s answer',
    sign: 'Signs contract with broker',
    keys: 'Gets the keys, inspects',
    night: 'First night, first bill',
  },
  cards: {
    need: {
      dare: { text: 'Dare to dream together' },
      afford: { text: 'Know what we can afford', note: '5 of 6 interviews' },
      us: { text: 'Feel the home is “us”', note: 'observed at 4 open houses' },
      stand: { text: 'Know where I stand', note: '4 of 6 interviews · survey Q3 (n=212)' },
      legal: { text: 'Be sure it is legal', note: '3 of 6 interviews' },
      right: { text: 'Feel it was right' },
    },
    emotion: {
      talk: { text: 'Excited' },
      check: { text: 'A little uneasy', note: '5 of 6 interviews' },
      save: { text: 'Curious' },
      visit: { text: 'In love with a kitchen', note: 'observed at 4 open houses' },
      offer: { text: 'Nervous but hopeful', note: '6 of 6 interviews' },
      wait: { text: '“Are we even in the running?”', note: '4 of 6 interviews · survey Q3 (n=212)' },
      sign: { text: 'Rushed', note: '3 of 6 interviews' },
      keys: { text: 'Relieved and proud', note: 'survey Q3 (n=212)' },
      night: { text: 'At home' },
    },
    touchpoint: {
      home: { text: 'At home', receiver: 'Partner' },
      bank: { text: 'Bank app', note: 'app statistics', receiver: 'Bank' },
      portal: { text: 'Portal', note: 'portal log', receiver: 'Portal' },
      house: { text: 'Open house', note: 'observed at 4 open houses', receiver: 'Anna' },
      sms: { text: 'SMS', note: 'broker log', receiver: 'Broker' },
      broker: { text: 'Broker', note: 'broker log', receiver: 'Broker' },
      office: { text: 'Office', note: 'broker log', receiver: 'Anna' },
      person: { text: 'In person', receiver: 'Anna' },
      post: { text: 'Post', receiver: 'Anna' },
    },
    'pain-point': {
      banks: { text: 'Three banks, three answers', owner: 'Credit desk' },
      listings: { text: 'Same flat, five listings', note: 'portal log', owner: 'Portal' },
      silence: {
        text: 'No reply for nine days after the bid',
        note: '4 of 6 interviews · survey Q3 (n=212)',
        owner: 'Brokerage, Malmö',
      },
      pages: { text: '40 pages, read on the spot', note: 'broker log', owner: 'Legal' },
      bills: { text: 'Bills arrive before welcome', owner: 'Customer service' },
    },
    opportunity: {
      promise: { text: 'One loan promise for all banks', owner: 'Credit desk' },
      status: { text: 'Status SMS within 24 h of a bid', owner: 'Brokerage, Malmö' },
      contract: { text: 'Contract to read the day before', owner: 'Legal' },
      welcome: { text: 'Welcome call, week one', owner: 'Customer service' },
    },
    backstage: {
      credit: { text: 'Credit desk', owner: 'Bank' },
      assistant: { text: 'Broker assistant', owner: 'Brokerage, Malmö' },
      seller: { text: 'Seller + broker', note: 'broker log', owner: 'Brokerage, Malmö' },
      legal: { text: 'Legal', note: 'broker log', owner: 'Brokerage, Malmö' },
      energy: { text: 'Energy provider', owner: '' },
    },
  },
};

const sv: FirstHomeWords = {
  title: 'Köpa sin första bostad',
  purpose: 'Förstå vad som gör att köpare tappar förtroendet mellan bud och kontrakt',
  persona: { name: 'Anna, 31', summary: 'förstagångsköpare · Malmö' },
  phases: {
    dream: 'Drömma',
    search: 'Söka',
    bid: 'Buda',
    sign: 'Skriva på',
    move: 'Flytta in',
  },
  activities: {
    talk: 'Pratar om att flytta med sambon',
    check: 'Kollar vad banken lånar ut',
    save: 'Sparar sökningar på bostadssajten',
    visit: 'Går på visningar',
    offer: 'Lägger bud via sms',
    wait: 'Väntar på säljarens svar',
    sign: 'Skriver kontrakt hos mäklaren',
    keys: 'Får nycklarna, besiktar',
    night: 'Första natten, första räkningen',
  },
  cards: {
    need: {
      dare: { text: 'Våga drömma ihop' },
      afford: { text: 'Veta vad vi har råd med', note: '5 av 6 intervjuer' },
      us: { text: 'Känna att hemmet är ”vi”', note: 'observerat på 4 visningar' },
      stand: { text: 'Veta var jag står', note: '4 av 6 intervjuer · enkät Q3 (n=212)' },
      legal: { text: 'Vara säker på att allt går rätt till', note: '3 av 6 intervjuer' },
      right: { text: 'Känna att det blev rätt' },
    },
    emotion: {
      talk: { text: 'Förväntansfull' },
      check: { text: 'Lite orolig', note: '5 av 6 intervjuer' },
      save: { text: 'Nyfiken' },
      visit: { text: 'Kär i ett kök', note: 'observerat på 4 visningar' },
      offer: { text: 'Nervös men hoppfull', note: '6 av 6 intervjuer' },
      wait: { text: '”Är vi ens med i budgivningen?”', note: '4 av 6 intervjuer · enkät Q3 (n=212)' },
      sign: { text: 'Stressad', note: '3 av 6 intervjuer' },
      keys: { text: 'Lättad och stolt', note: 'enkät Q3 (n=212)' },
      night: { text: 'Hemma' },
    },
    touchpoint: {
      home: { text: 'Hemma', receiver: 'Sambon' },
      bank: { text: 'Bankappen', note: 'appstatistik', receiver: 'Banken' },
      portal: { text: 'Bostadssajten', note: 'sajtens logg', receiver: 'Bostadssajten' },
      house: { text: 'Visning', note: 'observerat på 4 visningar', receiver: 'Anna' },
      sms: { text: 'Sms', note: 'mäklarens logg', receiver: 'Mäklaren' },
      broker: { text: 'Mäklaren', note: 'mäklarens logg', receiver: 'Mäklaren' },
      office: { text: 'Kontoret', note: 'mäklarens logg', receiver: 'Anna' },
      person: { text: 'På plats', receiver: 'Anna' },
      post: { text: 'Posten', receiver: 'Anna' },
    },
    'pain-point': {
      banks: { text: 'Tre banker, tre svar', owner: 'Kreditavdelningen' },
      listings: { text: 'Samma lägenhet, fem annonser', note: 'sajtens logg', owner: 'Bostadssajten' },
      silence: {
        text: 'Inget svar på nio dagar efter budet',
        note: '4 av 6 intervjuer · enkät Q3 (n=212)',
        owner: 'Mäklarkontoret, Malmö',
      },
      pages: { text: '40 sidor att läsa på stående fot', note: 'mäklarens logg', owner: 'Juridik' },
      bills: { text: 'Räkningarna kommer före välkomnandet', owner: 'Kundservice' },
    },
    opportunity: {
      promise: { text: 'Ett lånelöfte för alla banker', owner: 'Kreditavdelningen' },
      status: { text: 'Status via sms inom 24 h efter bud', owner: 'Mäklarkontoret, Malmö' },
      contract: { text: 'Kontraktet att läsa dagen före', owner: 'Juridik' },
      welcome: { text: 'Välkomstsamtal första veckan', owner: 'Kundservice' },
    },
    backstage: {
      credit: { text: 'Kreditavdelningen', owner: 'Banken' },
      assistant: { text: 'Mäklarassistenten', owner: 'Mäklarkontoret, Malmö' },
      seller: { text: 'Säljare + mäklare', note: 'mäklarens logg', owner: 'Mäklarkontoret, Malmö' },
      legal: { text: 'Juridik', note: 'mäklarens logg', owner: 'Mäklarkontoret, Malmö' },
      energy: { text: 'Elbolaget', owner: '' },
    },
  },
};

const nb: FirstHomeWords = {
  title: 'Kjøpe sin første bolig',
  purpose: 'Forstå hva som gjør at kjøpere mister tilliten mellom bud og kontrakt',
  persona: { name: 'Anna, 31', summary: 'førstegangskjøper · Malmö' },
  phases: {
    dream: 'Drømme',
    search: 'Søke',
    bid: 'By',
    sign: 'Signere',
    move: 'Flytte inn',
  },
  activities: {
    talk: 'Snakker om å flytte med samboeren',
    check: 'Sjekker hva banken låner ut',
    save: 'Lagrer søk på boligportalen',
    visit: 'Går på visninger',
    offer: 'Legger inn bud på SMS',
    wait: 'Venter på svar fra selgeren',
    sign: 'Signerer kontrakt hos megleren',
    keys: 'Får nøklene, ser over boligen',
    night: 'Første natten, første regningen',
  },
  cards: {
    need: {
      dare: { text: 'Tørre å drømme sammen' },
      afford: { text: 'Vite hva vi har råd til', note: '5 av 6 intervjuer' },
      us: { text: 'Kjenne at hjemmet er «oss»', note: 'observert på 4 visninger' },
      stand: { text: 'Vite hvor jeg står', note: '4 av 6 intervjuer · undersøkelse Q3 (n=212)' },
      legal: { text: 'Være trygg på at alt går riktig for seg', note: '3 av 6 intervjuer' },
      right: { text: 'Kjenne at det ble riktig' },
    },
    emotion: {
      talk: { text: 'Forventningsfull' },
      check: { text: 'Litt urolig', note: '5 av 6 intervjuer' },
      save: { text: 'Nysgjerrig' },
      visit: { text: 'Forelsket i et kjøkken', note: 'observert på 4 visninger' },
      offer: { text: 'Nervøs, men håpefull', note: '6 av 6 intervjuer' },
      wait: { text: '«Er vi i det hele tatt med i budrunden?»', note: '4 av 6 intervjuer · undersøkelse Q3 (n=212)' },
      sign: { text: 'Stresset', note: '3 av 6 intervjuer' },
      keys: { text: 'Lettet og stolt', note: 'undersøkelse Q3 (n=212)' },
      night: { text: 'Hjemme' },
    },
    touchpoint: {
      home: { text: 'Hjemme', receiver: 'Samboeren' },
      bank: { text: 'Bankappen', note: 'appstatistikk', receiver: 'Banken' },
      portal: { text: 'Boligportalen', note: 'portalens logg', receiver: 'Boligportalen' },
      house: { text: 'Visning', note: 'observert på 4 visninger', receiver: 'Anna' },
      sms: { text: 'SMS', note: 'meglerens logg', receiver: 'Megleren' },
      broker: { text: 'Megleren', note: 'meglerens logg', receiver: 'Megleren' },
      office: { text: 'Kontoret', note: 'meglerens logg', receiver: 'Anna' },
      person: { text: 'Ansikt til ansikt', receiver: 'Anna' },
      post: { text: 'Posten', receiver: 'Anna' },
    },
    'pain-point': {
      banks: { text: 'Tre banker, tre svar', owner: 'Kredittavdelingen' },
      listings: { text: 'Samme leilighet, fem annonser', note: 'portalens logg', owner: 'Boligportalen' },
      silence: {
        text: 'Ikke noe svar på ni dager etter budet',
        note: '4 av 6 intervjuer · undersøkelse Q3 (n=212)',
        owner: 'Meglerkontoret, Malmö',
      },
      pages: { text: '40 sider som må leses på stedet', note: 'meglerens logg', owner: 'Juridisk avdeling' },
      bills: { text: 'Regningene kommer før velkomsten', owner: 'Kundeservice' },
    },
    opportunity: {
      promise: { text: 'Ett lånetilsagn for alle banker', owner: 'Kredittavdelingen' },
      status: { text: 'Status på SMS innen 24 t etter bud', owner: 'Meglerkontoret, Malmö' },
      contract: { text: 'Kontrakten til lesing dagen før', owner: 'Juridisk avdeling' },
      welcome: { text: 'Velkomstsamtale første uke', owner: 'Kundeservice' },
    },
    backstage: {
      credit: { text: 'Kredittavdelingen', owner: 'Banken' },
      assistant: { text: 'Meglerassistenten', owner: 'Meglerkontoret, Malmö' },
      seller: { text: 'Selger + megler', note: 'meglerens logg', owner: 'Meglerkontoret, Malmö' },
      legal: { text: 'Juridisk avdeling', note: 'meglerens logg', owner: 'Meglerkontoret, Malmö' },
      energy: { text: 'Strømleverandøren', owner: '' },
    },
  },
};

export const FIRST_HOME_WORDS: Localized<FirstHomeWords> = { en, sv, nb };
