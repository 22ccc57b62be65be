// "/" goes to the search box; the search page asks Pagefind, whose index lies beside the site: names first, then pages
const root = new URL(document.documentElement.dataset.content_root, location)
const box = () => document.querySelector('#search input') || document.querySelector('.sidebar-search')

document.addEventListener('keydown', e => {
  if (e.key != '/' || e.ctrlKey || e.metaKey || /INPUT|TEXTAREA/.test(document.activeElement.tagName)) return
  e.preventDefault(); box().focus()
})

let pagefind
async function load() {
  if (!pagefind) {
    pagefind = await import(new URL('pagefind/pagefind.js', root))
    await pagefind.options({baseUrl: root.pathname, ranking: {termFrequency: 0, pageLength: .1, termSimilarity: 8}})
  }
  return pagefind
}

export async function find(q) {
  const pf = await load()
  const [names, pages] = await Promise.all(['name', 'page'].map(kind => pf.search(q, {filters: {kind}})))
  return {names: names.results, pages: pages.results}
}

function item(list, url, title, text) {
  const li = list.appendChild(document.createElement('li'))
  const a = li.appendChild(document.createElement('a'))
  a.href = url; a.append(title)
  const p = li.appendChild(document.createElement('p'))
  p.innerHTML = text
}

let turn = 0
async function show(q) {
  const mine = ++turn, status = document.querySelector('#search-status')
  const [names, pages] = ['#search-names', '#search-pages'].map(o => document.querySelector(o))
  history.replaceState(null, '', q ? '?q=' + encodeURIComponent(q) : location.pathname)
  if (!q) { names.replaceChildren(); pages.replaceChildren(); status.textContent = ''; return }
  const res = await find(q)
  const data = await Promise.all([...res.names.slice(0, 12), ...res.pages.slice(0, 12)].map(o => o.data()))
  if (mine != turn) return
  names.replaceChildren(); pages.replaceChildren()
  data.forEach((d, i) => i < Math.min(12, res.names.length) ? item(names, d.url, d.meta.title, d.meta.about || '')
    : item(pages, d.sub_results[0]?.url || d.url, d.meta.title, d.excerpt))
  status.textContent = res.names.length + res.pages.length ? `${res.names.length} names, ${res.pages.length} pages` : `Nothing found for "${q}"`
}

const form = document.querySelector('#search')
if (form) {
  const input = form.elements.q
  form.addEventListener('submit', e => { e.preventDefault(); show(input.value.trim()) })
  input.addEventListener('input', () => show(input.value.trim()))
  input.value = new URLSearchParams(location.search).get('q') || ''
  input.focus()
  show(input.value.trim())
}
