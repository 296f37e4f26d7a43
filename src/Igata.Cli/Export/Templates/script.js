(() => {
  const root = document.documentElement;
  const search = document.getElementById('search');
  const theme = document.getElementById('theme');
  // A page that is opened as a file may have no storage.
  const store = { get: () => { try { return localStorage.getItem('theme'); } catch { return null; } }, set: value => { try { localStorage.setItem('theme', value); } catch { /* The choice lasts as long as the page. */ } } };
  const chosen = store.get();
  if (chosen === 'light' || chosen === 'dark') root.dataset.theme = chosen;
  document.querySelector('.tools').hidden = false;
  theme.addEventListener('click', () => {
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
    store.set(root.dataset.theme);
  });
  const links = [...document.querySelectorAll('nav li a')].map(link => ({ item: link.parentElement, text: link.dataset.text.normalize('NFKC').toLowerCase() }));
  const sections = [...document.querySelectorAll('nav section')];
  const filter = () => {
    const words = search.value.normalize('NFKC').toLowerCase().split(/\s+/).filter(word => word);
    let found = 0;
    for (const { item, text } of links) {
      item.hidden = !words.every(word => text.includes(word));
      found += item.hidden ? 0 : 1;
    }
    for (const section of sections) section.hidden = !section.querySelector('li:not([hidden])');
    document.querySelector('nav .none').hidden = found > 0;
  };
  search.addEventListener('input', filter);
  search.addEventListener('keydown', event => {
    if (event.key === 'Escape') { search.value = ''; filter(); }
    if (event.key === 'Enter') document.querySelector('nav li:not([hidden]) a')?.click();
  });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement !== search) { event.preventDefault(); search.focus(); }
  });
})();
