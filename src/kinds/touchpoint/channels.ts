/**
 * Where customer and company meet, and the icon each channel wears. `other` also stands for a channel nobody has chosen, so it is
 * never put into words.
 */
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
