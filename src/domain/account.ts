/** The shortest password, in characters; the auth service (supabase/config.toml) refuses shorter ones too. */
export const shortestPassword = 10

export function isLongEnough(password: string): boolean {
  // as the auth service counts: characters, of which an emoji is one
  return Array.from(password).length >= shortestPassword
}

/** The longest display name, in characters; a constraint of the database. */
export const longestDisplayName = 80

/** Whether the text could be an e-mail address. Only a letter sent to it can tell whether it is one. */
export function looksLikeEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
}

/** Whether the text can be a display name, as the database sees it. */
export function isDisplayName(text: string): boolean {
  const { length } = text.trim()
  return length > 0 && length <= longestDisplayName
}
