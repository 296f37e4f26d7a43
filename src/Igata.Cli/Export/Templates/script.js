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
  const nav = document.querySelector('nav');
  const visible = () => links.filter(link => !link.item.hidden).map(link => link.item.firstElementChild);
  const close = () => { search.value = ''; filter(); root.classList.remove('searching'); };
  search.addEventListener('input', () => { filter(); root.classList.toggle('searching', search.value !== ''); });
  search.addEventListener('keydown', event => {
    const [first] = visible();
    if (event.key === 'Escape') { close(); search.blur(); }
    if (event.key === 'Enter' && search.value.trim() && first) { event.preventDefault(); close(); first.click(); first.focus(); }
    if (event.key === 'ArrowDown' && first) { event.preventDefault(); first.focus(); }
  });
  nav.addEventListener('keydown', event => {
    const all = visible();
    const at = all.indexOf(document.activeElement);
    if (event.key === 'Escape') { close(); search.focus(); }
    if (at < 0 || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    (event.key === 'ArrowDown' ? all[Math.min(at + 1, all.length - 1)] : at === 0 ? search : all[at - 1]).focus();
  });
  nav.addEventListener('click', event => { if (event.target.closest('a')) root.classList.remove('searching'); });
  document.addEventListener('keydown', event => {
    if (event.key === '/' && document.activeElement !== search && !event.ctrlKey && !event.metaKey && !event.altKey) { event.preventDefault(); search.focus(); search.select(); }
  });
})();
