import type { Localized } from '../../lib/locale.ts';
import type { KindLabels } from '../defineKind.ts';

export const touchpointLabels: Localized<KindLabels> = {
  en: {
    name: 'Touchpoint',
    lane: 'Touchpoints',
    hint: 'channel',
    add: 'Add a touchpoint',
    fields: { channel: 'Channel', initiator: 'Who initiates', receiver: 'Who receives' },
    options: {
      'channel.home': 'At home',
      'channel.app': 'App',
      'channel.web': 'Web',
      'channel.store': 'Store',
      'channel.message': 'SMS or chat',
      'channel.phone': 'Phone',
      'channel.office': 'Office',
      'channel.person': 'In person',
      'channel.mail': 'Post',
      'channel.email': 'Email',
      'channel.social': 'Social media',
      'channel.other': 'Other or not chosen',
      'initiator.customer': 'Customer',
      'initiator.company': 'Company',
    },
  },
  sv: {
    name: 'Beröringspunkt',
    lane: 'Beröringspunkter',
    hint: 'kanal',
    add: 'Lägg till en beröringspunkt',
    fields: { channel: 'Kanal', initiator: 'Vem tar initiativet', receiver: 'Vem tar emot' },
    options: {
      'channel.home': 'Hemma',
      'channel.app': 'App',
      'channel.web': 'Webb',
      'channel.store': 'Butik',
      'channel.message': 'Sms eller chatt',
      'channel.phone': 'Telefon',
      'channel.office': 'Kontor',
      'channel.person': 'Personligt möte',
      'channel.mail': 'Post',
      'channel.email': 'E-post',
      'channel.social': 'Sociala medier',
      'channel.other': 'Annan eller inte vald',
      'initiator.customer': 'Kunden',
      'initiator.company': 'Företaget',
    },
  },
  nb: {
    name: 'Berøringspunkt',
    lane: 'Berøringspunkter',
    hint: 'kanal',
    add: 'Legg til et berøringspunkt',
    fields: { channel: 'Kanal', initiator: 'Hvem tar initiativet', receiver: 'Hvem tar imot' },
    options: {
      'channel.home': 'Hjemme',
      'channel.app': 'App',
      'channel.web': 'Nett',
      'channel.store': 'Butikk',
      'channel.message': 'SMS eller chat',
      'channel.phone': 'Telefon',
      'channel.office': 'Kontor',
      'channel.person': 'Personlig møte',
      'channel.mail': 'Post',
      'channel.email': 'E-post',
      'channel.social': 'Sosiale medier',
      'channel.other': 'Annen eller ikke valgt',
      'initiator.customer': 'Kunden',
      'initiator.company': 'Bedriften',
    },
  },
};

export const touchpointWords: Localized<{
  readonly initiated: Readonly<Record<'customer' | 'company', string>>;
  readonly received: (receiver: string) => string;
}> = {
  en: {
    initiated: { customer: 'customer first', company: 'company first' },
    received: (receiver) => `received by ${receiver}`,
  },
  sv: {
    initiated: { customer: 'kunden tar initiativet', company: 'företaget tar initiativet' },
    received: (receiver) => `tas emot av ${receiver}`,
  },
  nb: {
    initiated: { customer: 'kunden tar initiativet', company: 'bedriften tar initiativet' },
    received: (receiver) => `tas imot av ${receiver}`,
  },
};
