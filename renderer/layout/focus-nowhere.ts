/** True where nothing has the focus, such as after a button has gone that had it: the next key would do nothing. */
export function isFocusNowhere(): boolean {
  const { activeElement } = document;
  return activeElement === null || activeElement === document.body;
}
