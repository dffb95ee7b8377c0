import fc from 'fast-check'

/** Pieces that have broken somebody's page before. */
const piece = fc.constantFrom(
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<style>*{display:none}</style>',
  '</article></li></ul>',
  '<!--',
  ']]>',
  '{{ constructor }}',
  'javascript:alert(1)',
  'data:text/html,<b>',
  'https://example.org/?a="onclick=alert(1)',
  'https://a.b/\u202e/c',
  '&lt;b&gt;&#106;',
  // turn what follows around
  '\u202e',
  '\u2066',
  '\u200f',
  // take no room
  '\u200b',
  '\u200d',
  '\ufeff',
  // four bytes, joined, tagged, stacked
  '😀',
  '👩‍👩‍👧‍👦',
  '🏴\u{e0067}\u{e0062}\u{e007f}',
  '𝕬𝖟ə',
  `Z${'\u0351\u0322'.repeat(30)}`,
  'ﷺ'.repeat(20),
  // what no text may hold
  '\u0000',
  '\ud83d',
  '\u001b[31m',
  '\r\n\r\n',
)

/** Text as somebody would write it who means harm; up to 5,000 characters and beyond. */
export const nastyText = fc.oneof(
  fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 20 })), { maxLength: 40 })
    .map((pieces) => pieces.join('')),
  piece.map((one) => one.repeat(Math.ceil(5000 / one.length)).slice(0, 5000)),
)
