import { ArrowImportRegular } from '@fluentui/react-icons/svg/arrow-import';
import { ChatMultipleRegular } from '@fluentui/react-icons/svg/chat-multiple';
import { CloudArrowUpRegular } from '@fluentui/react-icons/svg/cloud-arrow-up';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { ClipboardTaskRegular } from '@fluentui/react-icons/svg/clipboard-task';
import { DocumentTableRegular } from '@fluentui/react-icons/svg/document-table';
import { HistoryRegular } from '@fluentui/react-icons/svg/history';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { HomePersonRegular } from '@fluentui/react-icons/svg/home-person';
import { PersonRegular } from '@fluentui/react-icons/svg/person';
import { ReceiptMoneyRegular } from '@fluentui/react-icons/svg/receipt-money';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import type { JSX } from 'react';

export interface ScreenEntry {
  readonly path: string;
  readonly name: string;
  readonly icon: JSX.Element;
}

/** The screens of the navigation, in its order; Ctrl+1 opens the first. */
export const SCREENS: readonly ScreenEntry[] = [
  { path: '/home', name: 'Home', icon: <HomeRegular /> },
  { path: '/payments', name: 'Payments', icon: <ReceiptMoneyRegular /> },
  { path: '/carers', name: 'Carers', icon: <HomePersonRegular /> },
  { path: '/children', name: 'Children', icon: <PersonRegular /> },
  { path: '/claims', name: 'Claims', icon: <ClipboardTaskRegular /> },
  { path: '/actions', name: 'Actions', icon: <ChatMultipleRegular /> },
  { path: '/orders', name: 'Orders and forecast', icon: <DataBarVerticalRegular /> },
  { path: '/reports', name: 'Reports', icon: <DocumentTableRegular /> },
  { path: '/publish', name: 'Publish', icon: <CloudArrowUpRegular /> },
  { path: '/imports', name: 'Imports', icon: <ArrowImportRegular /> },
  { path: '/audit', name: 'Audit', icon: <HistoryRegular /> },
  { path: '/settings', name: 'Settings', icon: <SettingsRegular /> },
];

/** The screen to which an address belongs: `/payments/2026-27/03` → `/payments`. */
export function screenOf(pathname: string): string {
  return `/${pathname.split('/')[1] ?? ''}`;
}

/** The keys that open a screen; null for the screens after the ninth. */
export function keysOf(path: string): string | null {
  if (path === '/settings') return 'Ctrl+,';
  const number = SCREENS.findIndex((screen) => screen.path === path) + 1;
  return number >= 1 && number <= 9 ? `Ctrl+${number}` : null;
}
