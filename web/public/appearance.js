// Sets theme and density before the first paint. What the values mean is in src/app/appearance.ts.
(() => {
  let kept = {};
  try {
    kept = JSON.parse(localStorage.getItem('roundsman.preferences') ?? '{}');
  } catch {
    // Preferences that cannot be read are none: the page looks as the system says.
  }
  const dark =
    kept.theme === 'dark' ||
    (kept.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.body.classList.toggle('awsui-dark-mode', dark);
  document.body.classList.toggle('awsui-compact-mode', kept.density === 'compact');
})();
