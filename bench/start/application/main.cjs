// The application as it was built, which tells when its first screen can be used.
const path = require('node:path');
const { app } = require('electron');
const { reportWhenThereIs } = require('../report-ready.cjs');

const project = path.resolve(__dirname, '../../..');
reportWhenThereIs('demo council');
app.setAppPath(project);
require(path.join(project, 'out/main/index.js'));
