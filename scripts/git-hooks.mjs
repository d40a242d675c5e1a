// Run by npm after an installation (`prepare`): switches on the commit hook in .husky/ (format and lint of what is
// staged). A copy without .git, a CI machine or an installation without development packages has nothing to hook.
import { existsSync } from 'node:fs';

if (existsSync('.git') && !process.env.CI && existsSync('node_modules/husky')) {
  const { default: installHooks } = await import('husky');
  const problem = installHooks();
  if (problem) console.warn(`Commit hooks are not installed: ${problem}`);
}
