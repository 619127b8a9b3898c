/**
 * Where customer and company meet, and the icon each channel wears. `other` also stands for a channel nobody has chosen, so it is
 * never put into words. A team adds channels of its own (`model/ownChoice.ts`).
 */
import type { Locale } from '../../lib/locale.ts';
import { readOwnChoice } from '../../model/index.ts';
import { touchpointLabels } from './labels.ts';

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

const ICONS = Object.values(channelIcons);

export function isChannel(value: string): boolean {
  return Object.hasOwn(channelIcons, value) || readOwnChoice(value, ICONS) !== null;
}

export function channelIcon(channel: string): string {
  return readOwnChoice(channel, ICONS)?.icon ?? channelIcons[channel as Channel] ?? channelIcons.other;
}

/** Empty for one that nobody has chosen. */
export function channelWords(channel: string, locale: Locale): string {
  if (channel === 'other') return '';
  return readOwnChoice(channel, ICONS)?.words ?? touchpointLabels[locale].options[`channel.${channel}`] ?? '';
}
