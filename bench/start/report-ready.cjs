const { app } = require('electron');

/** Runs in the page: settles once there is a button with this text, and it has been painted. */
const whenPainted = (text) => `new Promise((done) => {
  const isThere = () => [...document.querySelectorAll('button')].some((button) => button.textContent.includes(${JSON.stringify(text)}));
  const painted = () => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)));
  if (isThere()) return painted();
  const observer = new MutationObserver(() => {
    if (!isThere()) return;
    observer.disconnect();
    painted();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
})`;

/** Prints the instant (milliseconds since 1970) at which the first window can be used, and ends the application. */
exports.reportWhenThereIs = (text) => {
  app.once('web-contents-created', (_event, contents) => {
    contents.once('dom-ready', () => void report(contents, text));
  });
};

async function report(contents, text) {
  await contents.executeJavaScript(whenPainted(text));
  process.stdout.write(`ready ${performance.timeOrigin + performance.now()}\n`);
  app.quit();
}
