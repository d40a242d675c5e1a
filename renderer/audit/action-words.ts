/** What the audit trail records as done, in the team's words. An action without words here is shown as recorded. */
const ACTIONS: Readonly<Record<string, string>> = {
  'ledger.create': 'Ledger made',
  'ledger.openDemo': 'Demo ledger made',
  'ledger.backup': 'Backup made',
  'ledger.recoveryKey': 'Recovery key shown',
  'ledger.restore': 'Backup brought back',
  'users.signIn': 'Signed in',
  'users.signInRefused': 'Sign-in refused',
  'users.signOut': 'Signed out',
  'users.add': 'User added',
  'users.change': 'User changed',
  'users.changeOwnPassword': 'Own password changed',
  'settings.set': 'Setting changed',
  'carers.save': 'Carer saved',
  'carers.enterBankDetails': 'Bank details entered',
  'carers.showBankDetails': 'Bank details shown in full',
  'carers.confirmBankDetails': 'Bank details confirmed',
  'children.save': 'Child saved',
  'placements.save': 'Placement saved',
  'serviceLevels.save': 'Service level saved',
  'rates.save': 'Rate saved',
  'imports.take': 'File imported',
  'imports.undo': 'Import undone',
  'periods.addYear': 'Year’s periods added',
  'periods.save': 'Period saved',
  'periods.acceptException': 'Exception accepted',
  'periods.acceptExceptions': 'Exceptions accepted together',
  'periods.withdrawAcceptance': 'Acceptance withdrawn',
  'periods.prepare': 'Period prepared',
  'periods.takeBack': 'Period taken back',
  'periods.finalise': 'Period finalised',
  'overpayments.setPlan': 'Recovery plan set',
  'overpayments.removePlan': 'Recovery plan ended',
  'reports.exportRemittances': 'Remittance advice written',
};

/** `carers.confirmBankDetails` → `Bank details confirmed`. */
export function actionTitle(action: string): string {
  return ACTIONS[action] ?? action;
}
