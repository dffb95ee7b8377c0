/** Hands a text file to the browser's downloads. */
export function saveText(name: string, text: string, type: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type }))
  link.download = name
  link.click()
  // the browser has taken the file over by then
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}

/** Hands a CSV file to the browser's downloads. Spreadsheets take text without the mark at its head for another alphabet. */
export function saveCsv(name: string, text: string): void {
  saveText(name, `\uFEFF${text}`, 'text/csv;charset=utf-8')
}

/** Hands data as a JSON file to the browser's downloads. */
export function saveJson(name: string, data: unknown): void {
  saveText(name, JSON.stringify(data, null, 2), 'application/json')
}
