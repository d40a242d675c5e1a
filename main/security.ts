import { app, session, type Session, type WebContents } from 'electron';
import { isApplicationUrl } from './app-protocol';

// A frame of Chromium's own, in which the hidden window for printing shows its document (ipc/print-document.ts).
const pdfViewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/';

// A person copies figures into a spreadsheet; reading the clipboard stays refused.
const grantedPermissions = new Set(['clipboard-sanitized-write']);

/** The window shows this application and nothing else: whatever else a web page could do is refused. */
export function refuseWhatWebPagesMayDo(): void {
  app.on('web-contents-created', (_event, contents) => keepToTheApplication(contents));
  void app.whenReady().then(() => confineSession(session.defaultSession));
}

function keepToTheApplication(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Of the window and of any frame in it. Reloading the window is a navigation too.
  contents.on('will-frame-navigate', (event) => {
    if (!isApplicationUrl(event.url) && !event.url.startsWith(pdfViewer)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}

/** Refuses to a session's pages every permission, device and download, and the network. */
export function confineSession(webSession: Session): void {
  webSession.setPermissionRequestHandler((contents, permission, answer) =>
    answer(grantedPermissions.has(permission) && isApplicationUrl(contents.getURL())),
  );
  webSession.setPermissionCheckHandler(
    (_contents, permission, origin) => grantedPermissions.has(permission) && isApplicationUrl(origin),
  );
  webSession.setDevicePermissionHandler(() => false);
  // Files are written by the application itself, where the person chose.
  webSession.on('will-download', (event) => event.preventDefault());
  // The window has no business on any network: what the application needs is served by its own protocol.
  webSession.webRequest.onBeforeRequest(
    { urls: ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*'] },
    (asked, answer) => answer({ cancel: !isDevelopmentServer(asked.url) }),
  );
}

function isDevelopmentServer(url: string): boolean {
  return isApplicationUrl(url.replace(/^ws/, 'http'));
}
