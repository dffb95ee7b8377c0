import { mount } from '@vue/test-utils'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import PlainText from '@/components/PlainText.vue'

const render = (text: string) => mount(PlainText, { props: { text } })

describe('what people wrote', () => {
  it('keeps paragraphs and lines', () => {
    const view = render('Birinci\nikinci\r\n\r\n\nüçüncü')
    expect(view.findAll('p').map((p) => p.text())).toEqual(['Birinciikinci', 'üçüncü'])
    expect(view.findAll('br')).toHaveLength(1)
  })

  it('shows markup as text', () => {
    const view = render('<img src=x onerror=alert(1)> <b>x</b>')
    expect(view.find('img, b').exists()).toBe(false)
    expect(view.text()).toBe('<img src=x onerror=alert(1)> <b>x</b>')
  })

  it.each([
    ['see https://example.org.', 'https://example.org'],
    ['(https://example.org/a)', 'https://example.org/a'],
    ['https://en.wikipedia.org/wiki/Baku_(city), then', 'https://en.wikipedia.org/wiki/Baku_(city)'],
    ['«https://example.org/a?b=c&d=e#f»', 'https://example.org/a?b=c&d=e#f'],
    ['HTTP://EXAMPLE.ORG', 'HTTP://EXAMPLE.ORG'],
  ])('finds the address in %s', (text, href) => {
    const link = render(text).get('a')
    expect(link.attributes('href')).toBe(href)
    expect(link.attributes('rel')).toBe('nofollow ugc noopener noreferrer')
  })

  it.each(['javascript:alert(1)', 'data:text/html,x', 'ftp://example.org', 'https://', 'www.example.org'])(
    'leaves %s alone',
    (text) => {
      expect(render(text).find('a').exists()).toBe(false)
    },
  )

  it('drops characters that turn the direction of the text', () => {
    expect(render('a\u202Eb\u2066c\u0000d').text()).toBe('abcd')
  })
})

describe('whatever it is given', () => {
  const nasty = fc.constantFrom(
    'javascript:',
    'https://',
    '<script>',
    '"',
    "'",
    '>',
    ')',
    '\n',
    '\u202E',
    '&#106;',
    'https://a.b/',
  )
  const text = fc
    .array(fc.oneof(nasty, fc.string({ unit: 'binary', maxLength: 12 })))
    .map((parts) => parts.join(''))

  it('makes no element but paragraphs, breaks and web links', () => {
    fc.assert(
      fc.property(text, (input) => {
        const root = render(input).get('div').element
        for (const element of root.querySelectorAll('*')) {
          expect(['P', 'BR', 'A', 'BDI']).toContain(element.tagName)
          const href = element.getAttribute('href')
          if (href !== null) expect(new URL(href).protocol).toMatch(/^https?:$/)
        }
      }),
    )
  })

  it('loses no visible character', () => {
    const visible = (s: string) => s.replace(/[\s\p{C}]/gu, '')
    fc.assert(
      fc.property(text, (input) => {
        expect(visible(render(input).get('div').element.textContent)).toBe(visible(input))
      }),
    )
  })
})
