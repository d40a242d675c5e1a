// What Electron's own default application does for `electron FOLDER`: loads the application in the first argument that
// is not a flag, under its own name, version and path.
const { app } = require('electron');
const path = require('node:path');

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!named) {
  console.error('Usage: electron FOLDER');
  process.exit(2);
}

const folder = path.resolve(named);
const description = require(path.join(folder, 'package.json'));
app.setName(description.productName ?? description.name);
app.setVersion(description.version);
app.setAppPath(folder);
require(path.join(folder, description.main));
