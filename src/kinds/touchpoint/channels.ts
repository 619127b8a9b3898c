/** Where customer and company meet, and the icon each channel wears. */
export const CHANNELS = [
  'home',
  'app',
  'web',
  'store',
  'message',
  'phone',
  'office',
  'person',
  'mail',
  'email',
  'social',
  'other',
] as const;

export type Channel = (typeof CHANNELS)[number];

export const channelIcons: Readonly<Record<Channel, string>> = {
  home: 'home',
  app: 'smartphone',
  web: 'globe',
  store: 'store',
  message: 'message-circle',
  phone: 'phone',
  office: 'building',
  person: 'users',
  mail: 'mail',
  email: 'at-sign',
  social: 'share-2',
  other: 'ellipsis',
};
