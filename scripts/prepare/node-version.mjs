/** Throws unless the version satisfies "^20.19 || >=22.12", which is also what package.json asks for. */
export function checkNode(version) {
  const [major, minor] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22;
  if (fits) return;
  throw new Error(
    `Node ${version} does not run this project: it needs Node 20.19 or a later 20, or 22.12 or later.\n` +
      'Install one from https://nodejs.org or with your version manager (nvm install 22), then try again.',
  );
}
