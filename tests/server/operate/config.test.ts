import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../server/config.ts';

describe('the configuration', () => {
  it('has a value for everything when nothing is set, and metrics are off', () => {
    expect(readConfig({})).toEqual({
      ok: true,
      value: expect.objectContaining({
        port: 3210,
        host: '127.0.0.1',
        dataFolder: './data',
        origins: [],
        logLevel: 'info',
        metrics: null,
        proxies: [],
      }),
    });
  });

  it('is read from the environment, where an empty variable counts as unset', () => {
    const read = readConfig({
      RESA_LOG_LEVEL: 'debug',
      RESA_METRICS_PORT: '9464',
      RESA_METRICS_HOST: '',
      RESA_PROXIES: 'loopback, 10.0.0.0/8',
    });
    expect(read).toMatchObject({
      value: {
        logLevel: 'debug',
        metrics: { host: '127.0.0.1', port: 9464 },
        proxies: ['loopback', '10.0.0.0/8'],
      },
    });
  });

  it('lets people sign in when a provider is named, and not otherwise', () => {
    const provider = {
      RESA_URL: 'https://resa.example.org',
      RESA_OIDC_ISSUER: 'https://login.example.org/realm',
      RESA_OIDC_CLIENT_ID: 'resa',
    };
    expect(readConfig(provider)).toMatchObject({
      value: {
        signIn: {
          ...{ issuer: 'https://login.example.org/realm', clientId: 'resa', clientSecret: null, groupsClaim: 'groups' },
          ...{ scopes: 'openid profile', redirect: 'https://resa.example.org/sign-in', lifetime: 12 * 3_600_000 },
        },
      },
    });
    expect(readConfig({ RESA_URL: 'https://resa.example.org' })).toMatchObject({ value: { signIn: null } });
    for (const name of Object.keys(provider)) {
      expect(readConfig({ ...provider, [name]: '' })).toEqual({ ok: false, error: expect.stringContaining(name) });
    }
  });

  it.each([
    [
      'RESA_URL',
      'https://resa.example.org/path',
      'RESA_URL must be the address at which people reach Resa, such as https://resa.example.org, without a path.',
    ],
    ['RESA_URL', 'http://resa.example.org', 'RESA_URL must begin with https.'],
    ['RESA_OIDC_ISSUER', 'http://login.example.org', 'RESA_OIDC_ISSUER must begin with https.'],
    ['RESA_OIDC_HOURS', '0', 'RESA_OIDC_HOURS must be 1 or more.'],
    [
      'RESA_OIDC_SCOPES',
      'profile',
      'RESA_OIDC_SCOPES must have openid among its words, such as openid profile groups.',
    ],
    ['PORT', 'http', 'PORT must be a number.'],
    ['PORT', '70000', 'PORT must be 65535 or less.'],
    [
      'RESA_ORIGINS',
      'resa.example.org',
      'RESA_ORIGINS must list origins such as https://resa.example.org, with commas between.',
    ],
    ['RESA_LOG_LEVEL', 'loud', 'RESA_LOG_LEVEL must be one of error, warn, info, debug.'],
    ['RESA_METRICS_PORT', '-1', 'RESA_METRICS_PORT must be 0 or more.'],
    [
      'RESA_PROXIES',
      'my-proxy',
      'RESA_PROXIES must list addresses or networks such as 10.0.0.0/8, or loopback or uniquelocal, with commas between.',
    ],
  ])('that is wrong in %s (%s) is named in a plain sentence', (name, value, sentence) => {
    expect(readConfig({ [name]: value })).toEqual({ ok: false, error: sentence });
  });
});
