import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand } from '../preload/contract';
import { saveLog } from './save-log';

/** Passes a chosen menu item on to the window. */
export type SendMenuCommand = (command: MenuCommand) => void;

/** The application's menu, with the keys that office users expect. */
export function installMenu(sendMenuCommand: SendMenuCommand): void {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => sendMenuCommand(command),
    ...(accelerator ? { accelerator } : {}),
  });
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([fileMenu(item), editMenu(item), viewMenu(), goMenu(item), helpMenu(item)]),
  );
}

type MakeItem = (label: string, command: MenuCommand, accelerator?: string) => MenuItemConstructorOptions;

const separator: MenuItemConstructorOptions = { type: 'separator' };

function fileMenu(item: MakeItem): MenuItemConstructorOptions {
  return {
    label: '&File',
    submenu: [
      item('&Import a file…', 'import-file', 'CmdOrCtrl+O'),
      item('&Back up the ledger…', 'backup', 'CmdOrCtrl+Shift+B'),
      separator,
      item('&Lock', 'lock', 'CmdOrCtrl+L'),
      separator,
      { label: 'E&xit', role: 'quit' },
    ],
  };
}

function editMenu(item: MakeItem): MenuItemConstructorOptions {
  return {
    label: '&Edit',
    submenu: [
      { role: 'undo' },
      { role: 'redo' },
      separator,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'selectAll' },
      separator,
      item('Search &everything…', 'search', 'CmdOrCtrl+K'),
    ],
  };
}

function viewMenu(): MenuItemConstructorOptions {
  const forDevelopers: MenuItemConstructorOptions[] = [
    separator,
    { role: 'reload' },
    { role: 'toggleDevTools' },
  ];
  return {
    label: '&View',
    submenu: [
      { label: '&Actual size', role: 'resetZoom' },
      { label: 'Zoom &in', role: 'zoomIn' },
      { label: 'Zoom &out', role: 'zoomOut' },
      separator,
      { label: '&Full screen', role: 'togglefullscreen' },
      ...(app.isPackaged ? [] : forDevelopers),
    ],
  };
}

function goMenu(item: MakeItem): MenuItemConstructorOptions {
  return {
    label: '&Go',
    submenu: [
      item('&Back', 'back', 'Alt+Left'),
      item('&Forward', 'forward', 'Alt+Right'),
      separator,
      item('&Home', 'home', 'CmdOrCtrl+1'),
      item('&Payments', 'payments', 'CmdOrCtrl+2'),
      item('&Carers', 'carers', 'CmdOrCtrl+3'),
      item('C&hildren', 'children', 'CmdOrCtrl+4'),
      item('C&laims', 'claims', 'CmdOrCtrl+5'),
      item('Ac&tions', 'actions', 'CmdOrCtrl+6'),
      item('&Orders and forecast', 'orders', 'CmdOrCtrl+7'),
      item('&Reports', 'reports', 'CmdOrCtrl+8'),
      item('Pu&blish', 'publish', 'CmdOrCtrl+9'),
      item('&Imports', 'imports'),
      item('&Audit', 'audit'),
      item('&Settings', 'settings', 'CmdOrCtrl+,'),
    ],
  };
}

function helpMenu(item: MakeItem): MenuItemConstructorOptions {
  return {
    label: '&Help',
    submenu: [
      item('&What this screen is for', 'help', 'F1'),
      { label: '&Save the log…', click: () => void saveLog() },
      separator,
      { label: '&About Carer Payments', role: 'about' },
    ],
  };
}
