// Without a resolver eslint-plugin-boundaries passes over '@/…' imports silently.
const fs = require('node:fs')
const path = require('node:path')

const src = path.join(__dirname, '../../src')
const candidates = (base) => [base, `${base}.ts`, `${base}.vue`, path.join(base, 'index.ts')]

exports.interfaceVersion = 2
exports.resolve = (source, file) => {
  const base = source.startsWith('@/')
    ? path.join(src, source.slice(2))
    : source.startsWith('.') && path.resolve(path.dirname(file), source)
  if (!base) return { found: true, path: null }
  const hit = candidates(base).find((c) => fs.existsSync(c) && fs.statSync(c).isFile())
  return hit ? { found: true, path: hit } : { found: false }
}
