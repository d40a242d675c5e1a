const GROUP = 4;

/** A recovery key cut into the groups in which it is printed: its own where it has them, else of four characters. */
export function groupsOfKey(recoveryKey: string): readonly string[] {
  const own = recoveryKey.trim().split(/[\s-]+/);
  if (own.length > 1) return own;
  return recoveryKey.match(new RegExp(`.{1,${GROUP}}`, 'gs')) ?? [];
}

/** The text of the sheet that is saved: what it is, for which ledger, and the key. */
export function sheetOfKey(ledgerName: string, recoveryKey: string): string {
  return [
    `Carer Payments: recovery key of ${ledgerName}`,
    '',
    groupsOfKey(recoveryKey).join(' '),
    '',
    'It opens the ledger where this computer’s keychain, or the passphrase, cannot. Keep it in the safe.',
    '',
  ].join('\r\n');
}
