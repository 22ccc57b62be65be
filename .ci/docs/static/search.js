// "/" goes to the search box; the search page shows names from a list, then pages from Pagefind's index
const root = new URL(document.documentElement.dataset.content_root, location)
const box = () => document.querySelector('#search input') || document.querySelector('.sidebar-search')

document.addEventListener('keydown', e => {
  if (e.key != '/' || e.ctrlKey || e.metaKey || /INPUT|TEXTAREA/.test(document.activeElement.tagName)) return
  e.preventDefault(); box().focus()
})

// The words of a name: TextDataLoaders.from_csv -> text, data, loaders, from, csv
const words = name => (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) || []).map(o => o.toLowerCase())

// How well a name answers: the name itself, its last part, its words, its beginning, its inside, what is said of it;
// among equals what notebooks use often comes first
function score([name, url, about, used, ours], raw, q, parts) {
  const low = name.toLowerCase(), own = words(name), all = f => parts.every(f)
  const s = name == raw ? 105 : low == q ? 100 : low.endsWith('.' + q) ? 90 : all(o => own.includes(o)) ? 60 : low.startsWith(q) ? 50
    : all(o => low.includes(o)) ? 40 : all(o => low.includes(o) || about.toLowerCase().includes(o)) ? 20 : 0
  const way = /(^|\.)from_/.test(name) ? 10 : /\.(before|after)_/.test(name) ? -10 : 0 // where a user begins; what a callback answers
  return s && s - (ours ? 0 : 55) + way + 2 * Math.log2(1 + used) - name.length / 100
}

const once = f => { let p; return () => p ||= f() }
const names = once(async () => (await fetch(new URL('names.json', root))).json())
const pagefind = once(async () => {
  const pf = await import(new URL('pagefind/pagefind.js', root))
  await pf.options({baseUrl: root.pathname})
  return pf
})

export async function findNames(q) {
  const low = q.toLowerCase(), parts = low.split(/[\s.]+/).filter(Boolean)
  const scored = (await names()).map(o => [score(o, q, low, parts), o]).filter(o => o[0] > 0)
  const res = scored.sort((a, b) => b[0] - a[0]).map(o => o[1])
  const i = res.findIndex(o => o[0] == q) // typed in full: not lost among names that begin alike
  return i > 4 ? [...res.slice(0, 4), res[i], ...res.slice(4, i), ...res.slice(i + 1)] : res
}

function item(list, url, title) {
  const li = list.appendChild(document.createElement('li'))
  const a = li.appendChild(document.createElement('a'))
  a.href = url; a.append(title)
  return li.appendChild(document.createElement('p'))
}

let turn = 0
async function show(q) {
  const mine = ++turn, status = document.querySelector('#search-status')
  const [nameList, pageList] = ['#search-names', '#search-pages'].map(o => document.querySelector(o))
  history.replaceState(null, '', q ? '?q=' + encodeURIComponent(q) : location.pathname)
  if (!q) { nameList.replaceChildren(); pageList.replaceChildren(); status.textContent = ''; return }
  const [found, pf] = await Promise.all([findNames(q), pagefind()])
  const texts = (await pf.search(q)).results
  const data = await Promise.all(texts.slice(0, 12).map(o => o.data()))
  if (mine != turn) return
  nameList.replaceChildren(); pageList.replaceChildren()
  for (const [name, url, about] of found.slice(0, 15)) item(nameList, new URL(url, root), name).textContent = about
  for (const d of data) item(pageList, d.sub_results[0]?.url || d.url, d.meta.title).innerHTML = d.excerpt // escaped by Pagefind
  status.textContent = found.length + texts.length ? `${found.length} names, ${texts.length} pages` : `Nothing found for "${q}"`
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
