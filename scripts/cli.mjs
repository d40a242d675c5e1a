// npm run --silent cli -- …: the command line on the project's own Node. Standard input, output and the exit status
// are the command's; whatever there is to say about setting up goes to standard error.
import { asCommand } from './set-up.mjs';
import { buildIfNeeded } from './set-up/built.mjs';
import { installDependencies } from './set-up/dependencies.mjs';
import { inProject, projectNode } from './set-up/paths.mjs';
import { runForStatus } from './set-up/run.mjs';

await asCommand(async () => {
  await installDependencies();
  await buildIfNeeded(['main']);
  const commandLine = [inProject('out/main/cli.js'), ...process.argv.slice(2)];
  // npm changes to the project's folder; files named on the command line are relative to where the user is.
  const cwd = process.env.INIT_CWD ?? process.cwd();
  return await runForStatus(projectNode, commandLine, { cwd, stdio: 'inherit' });
});
