const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

// What an older Node says of these sources is nonsense ("some is not a function"). An editor that starts
// Vitest itself takes whichever Node comes first; npm takes the one that the lockfile brings.
if (major < 22 || (major === 22 && minor < 18)) {
  throw new Error(
    `This is Node ${process.versions.node}, and tests need 22.18 or later. Run them by npm or npx, after npm ci: the lockfile brings Node 24. An editor finds the version in .nvmrc.`,
  );
}
