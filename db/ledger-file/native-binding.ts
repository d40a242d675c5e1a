/**
 * Where SQLite's binary lies, for the options of a connection. Usually nothing is said and the package takes its own;
 * where that does not fit the Electron in use (see the set-up), one that was built for it is named in the environment.
 */
export function nativeBinding(): { nativeBinding?: string } {
  const path = process.env['CARER_PAYMENTS_SQLITE_BINDING'];
  return path ? { nativeBinding: path } : {};
}
