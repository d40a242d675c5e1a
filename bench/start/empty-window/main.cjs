// The least that an Electron application can be: one window of the same kind, with nothing in it but a button.
const path = require('node:path');
const { app, BrowserWindow } = require('electron');
const { reportWhenThereIs } = require('../report-ready.cjs');

reportWhenThereIs('Empty');
app.on('window-all-closed', () => app.quit());
app.once('ready', () => {
  const window = new BrowserWindow({
    width: 1360,
    height: 860,
    show: false,
    webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
  });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(path.join(__dirname, 'index.html'));
});
