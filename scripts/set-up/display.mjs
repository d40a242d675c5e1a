import { say } from './progress.mjs';
import { needsVirtualDisplay } from './system-libraries.mjs';

/** The program and first arguments that give a windowed program a display: none where there is one. */
export function displayCommand() {
  if (!needsVirtualDisplay()) return [];
  say('There is no display here: the windows open on a virtual one (Xvfb).');
  return ['xvfb-run', '-a', '--server-args=-screen 0 1440x900x24'];
}

/** What Electron is told about the machine. */
export function electronArguments() {
  return [
    ...(isRoot() ? ['--no-sandbox'] : []),
    // Without a desktop Chromium complains at length that there is no session bus, which it does not need.
    ...(needsVirtualDisplay() ? ['--log-level=3'] : []),
  ];
}

/** Chromium's sandbox cannot be used by root; for everybody else it stays on. */
export function isRoot() {
  return process.platform === 'linux' && process.getuid() === 0;
}
