import { describe, expect, test } from 'vitest';
import { readStartOptions } from '../../main/start-options';

describe('what the application was started with', () => {
  test('nothing asked for', () => {
    expect(readStartOptions([])).toEqual({ demo: false, ledgerPath: undefined, userDataFolder: undefined });
  });

  test('the demo ledger, in a folder of its own', () => {
    expect(readStartOptions(['.', '--demo', '--user-data-dir=/tmp/settings'])).toMatchObject({
      demo: true,
      userDataFolder: '/tmp/settings',
    });
  });

  test('a ledger, with or without an equals sign', () => {
    expect(readStartOptions(['--ledger', 'our.ledger']).ledgerPath).toBe('our.ledger');
    expect(readStartOptions(['--ledger=our.ledger']).ledgerPath).toBe('our.ledger');
  });

  test('options of Electron and Chromium are passed over', () => {
    const argv = [
      '--inspect=0',
      '--remote-debugging-port=0',
      '/home/someone/carer-payments',
      '--no-sandbox',
      '--demo',
    ];
    expect(readStartOptions(argv).demo).toBe(true);
  });

  test('an option without its value is as if not given', () => {
    expect(readStartOptions(['--ledger']).ledgerPath).toBeUndefined();
  });
});
