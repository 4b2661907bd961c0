'use strict';
(() => {
  const search = document.getElementById('search');
  const found = document.getElementById('found');
  const entries = [...document.querySelectorAll('.entry')].map(entry => ({
    entry,
    head: [...entry.querySelectorAll('h3, p')].map(part => part.textContent).join(' ').toLowerCase(),
    rows: [...entry.querySelectorAll('tbody tr')].map(row => ({ row, text: row.textContent.toLowerCase() })),
  }));

  /** Shows the tables that have all words, whole where their head has them, else only the columns that have them. */
  function filter() {
    const words = search.value.toLowerCase().split(/\s+/).filter(word => word);
    let columns = 0;
    let tables = 0;
    for (const { entry, head, rows } of entries) {
      const whole = words.every(word => head.includes(word));
      let shown = 0;
      for (const { row, text } of rows) {
        const match = whole || words.every(word => text.includes(word) || head.includes(word));
        row.hidden = !match;
        shown += match ? 1 : 0;
      }
      entry.hidden = !whole && shown === 0;
      tables += entry.hidden ? 0 : 1;
      columns += shown;
    }
    found.textContent = words.length === 0 ? '' : `${columns} ${columns === 1 ? 'column' : 'columns'} in ${tables} ${tables === 1 ? 'table' : 'tables'}`;
  }

  search.addEventListener('input', filter);
  document.addEventListener('keydown', event => {
    const writes = /^(input|textarea|select)$/i.test(event.target.tagName);
    if (event.key === '/' && !writes && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    } else if (event.key === 'Escape' && event.target === search) {
      search.value = '';
      filter();
    }
  });

  const links = new Map([...document.querySelectorAll('nav a')].map(link => [link.hash.slice(1), link]));
  const watcher = new IntersectionObserver(changes => {
    for (const change of changes.filter(one => one.isIntersecting)) {
      links.forEach(link => link.removeAttribute('aria-current'));
      links.get(change.target.id)?.setAttribute('aria-current', 'true');
    }
  }, { rootMargin: '-10% 0px -80% 0px' });
  document.querySelectorAll('main > section').forEach(section => watcher.observe(section));

  /** Reads labels and series off the table beside a chart. */
  function read(figure) {
    const heads = [...figure.querySelectorAll('thead th')];
    const rows = [...figure.querySelectorAll('tbody tr')].map(row => [...row.cells]);
    const columns = use => heads.flatMap((head, place) => head.dataset.use === use ? [place] : []);
    return {
      labels: rows.map(row => columns('label').map(place => row[place].textContent).join(' · ')),
      series: columns('series').map(place => ({
        label: heads[place].textContent,
        data: rows.map(row => Number(row[place].dataset.value ?? 0)),
      })),
    };
  }

  function cut(text) {
    const longest = window.innerWidth < 640 ? 18 : 36;
    return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  }

  function options(figure, colour, data, level) {
    const quiet = colour('--quiet');
    const amounts = { beginAtZero: true, ticks: { color: quiet, maxTicksLimit: 6, precision: 0 }, grid: { color: colour('--rule') } };
    const names = {
      ticks: { color: colour('--ink'), autoSkip: !level, maxRotation: 0, callback: (value, place) => cut(data.labels[level ? place : value] ?? '') },
      grid: { display: false },
    };
    const stacked = data.series.length > 1;
    return {
      animation: false,
      responsive: true,
      maintainAspectRatio: false,
      indexAxis: level ? 'y' : 'x',
      scales: {
        [level ? 'x' : 'y']: { ...amounts, stacked },
        [level ? 'y' : 'x']: { ...names, stacked },
      },
      plugins: { legend: { display: stacked, align: 'start', labels: { color: colour('--ink'), boxWidth: 12 } } },
    };
  }

  function draw(figure) {
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const level = figure.dataset.kind === 'bars';
    const data = read(figure);
    const canvas = figure.querySelector('canvas');
    figure.classList.add('drawn');
    if (level) {
      canvas.parentElement.style.height = `${Math.max(4, data.labels.length * 1.75 + 2.5)}rem`;
    }
    Chart.getChart(canvas)?.destroy();
    new Chart(canvas, {
      type: 'bar',
      data: {
        labels: data.labels,
        datasets: data.series.map((one, place) => ({
          ...one, backgroundColor: colour(place === 0 ? '--first' : '--second'), maxBarThickness: 28, borderRadius: 2,
        })),
      },
      options: options(figure, colour, data, level),
    });
  }

  Chart.defaults.font.family = 'system-ui, sans-serif';
  const figures = [...document.querySelectorAll('.chart')];
  figures.forEach(draw);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => figures.forEach(draw));
  addEventListener('beforeprint', () => figures.forEach(draw));
})();
