import type { Shot } from './shot.ts'

const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => `&#${String(letter.charCodeAt(0))};`)

const values = (shots: readonly Shot[], key: 'lang' | 'theme' | 'width') =>
  [...new Set(shots.map((shot) => String(shot[key])))].sort(
    (a, b) => Number(a) - Number(b) || a.localeCompare(b),
  )

function choice(name: 'lang' | 'theme' | 'width', shots: readonly Shot[]): string {
  const boxes = values(shots, name).map(
    (value) =>
      `<label><input type="checkbox" name="${name}" value="${escape(value)}" checked> ${escape(value)}</label>`,
  )
  return `<fieldset><legend>${name}</legend>${boxes.join(' ')}</fieldset>`
}

function picture(shot: Shot): string {
  const { file, width, lang, theme } = shot
  const faults = [...shot.overflow, ...shot.complaints]
  const caption = `${String(width)} · ${lang} · ${theme}${faults.length > 0 ? ` · ${faults.join(' · ')}` : ''}`
  return `<figure data-width="${String(width)}" data-lang="${lang}" data-theme="${theme}"${faults.length > 0 ? ' data-fault' : ''}>
<a href="${encodeURIComponent(file)}"><img loading="lazy" width="${String(width)}" src="${encodeURIComponent(file)}" alt="${escape(`${shot.path}, ${caption}`)}"></a>
<figcaption>${escape(caption)}</figcaption></figure>`
}

/** One page with all pictures, and filters that hide those that are not asked for. */
export function gallery(shots: readonly Shot[]): string {
  const pages = new Map<string, Shot[]>()
  for (const shot of shots) {
    const name = shot.owner === null ? shot.path : `${shot.path} (${shot.owner})`
    pages.set(name, [...(pages.get(name) ?? []), shot])
  }
  const sections = [...pages].map(
    ([name, own]) =>
      `<section data-name="${escape(name)}"><h2>${escape(name)}</h2><div>${[...own]
        .sort((a, b) => a.lang.localeCompare(b.lang) || a.width - b.width || b.theme.localeCompare(a.theme))
        .map(picture)
        .join('')}</div></section>`,
  )
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Every page in pictures</title>
<style>
:root { color-scheme: light dark; font: 15px/1.4 system-ui, sans-serif }
body { margin: 0 } form { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 1rem; align-items: center; padding: .5rem 1rem; background: Canvas; border-bottom: 1px solid GrayText }
fieldset { display: flex; gap: .6rem; border: 0; margin: 0; padding: 0 } legend { float: left; padding: 0 .4rem 0 0; color: GrayText }
section { padding: 0 1rem } h2 { position: sticky; left: 1rem; width: max-content; font-size: 1.05rem; margin: 1rem 0 .4rem }
section > div { display: flex; gap: .8rem; align-items: flex-start; overflow-x: auto; max-height: 46rem; overflow-y: auto }
figure { margin: 0; flex: none } img { display: block; max-width: none; height: auto; border: 1px solid GrayText }
figcaption { max-width: 24rem; color: GrayText } [data-fault] img { border: 3px solid #c33 } [data-fault] figcaption { color: #c33 } [hidden] { display: none }
</style>
<form><strong>${String(shots.length)} pictures</strong>
<label>page <input type="search" name="page" placeholder="/agencies"></label>
${choice('lang', shots)}${choice('width', shots)}${choice('theme', shots)}
<label><input type="checkbox" name="fault"> only with something to say</label>
<label>size <input type="range" name="size" min="0.1" max="1" step="0.05" value="0.35"></label></form>
${sections.join('\n')}
<script>
const form = document.querySelector('form')
const checked = (name) => [...form.elements].filter((box) => box.name === name && box.checked).map((box) => box.value)
function show() {
  const wanted = { lang: checked('lang'), width: checked('width'), theme: checked('theme') }
  const { fault, page, size } = form.elements
  document.querySelectorAll('img').forEach((img) => { img.style.width = img.getAttribute('width') * size.value + 'px' })
  document.querySelectorAll('section').forEach((section) => {
    const figures = [...section.querySelectorAll('figure')]
    for (const figure of figures)
      figure.hidden = !Object.entries(wanted).every(([name, values]) => values.includes(figure.dataset[name])) || (fault.checked && !('fault' in figure.dataset))
    section.hidden = !section.dataset.name.includes(page.value) || figures.every((figure) => figure.hidden)
  })
}
form.addEventListener('input', show)
form.addEventListener('submit', (event) => event.preventDefault())
show()
</script></html>
`
}
