/**
 * The key of every demo ledger: known to all, because everything in it is invented. It is encrypted all the same, so
 * that the demo runs on what a real ledger runs on, with no keychain needed.
 */
export const DEMO_LEDGER_KEY = '64656d6f'.repeat(8);
