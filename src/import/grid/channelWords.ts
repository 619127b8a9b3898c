/** Words that name a channel beyond doubt, in English, Swedish and Norwegian; only whole words count. */
const WORDS: Readonly<Record<string, string>> = {
  web: 'website web webb webbplats webbplatsen webbsida hemsida hemsidan nettside nettsiden nettsted',
  app: 'app appen mobilapp',
  phone: 'phone telephone telefon telefonen phonecall telefonsamtal telefonsamtale',
  email: 'email e-mail e-post epost',
  message: 'sms chat chatt chatten livechat',
  store: 'store shop butik butiken butikk butikken',
  office: 'office kontor kontoret',
  social: 'facebook instagram linkedin tiktok',
};

/** More than one word, for the same as `facebook`. */
const SOCIAL = /\b(social media|sociala medier|sosiale medier)\b/gu;
const channelByWord = new Map(
  Object.entries(WORDS).flatMap(([channel, words]) => words.split(' ').map((word) => [word, channel] as const)),
);

/** The channel a touchpoint's words name, or null where they name none or several. */
export function channelOf(text: string): string | null {
  const plain = text.toLocaleLowerCase('en').normalize('NFC');
  const words = plain.replace(SOCIAL, 'facebook').match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? [];
  const channels = new Set(words.flatMap((word) => channelByWord.get(word) ?? []));
  const [channel] = channels;
  return channels.size === 1 ? (channel ?? null) : null;
}
