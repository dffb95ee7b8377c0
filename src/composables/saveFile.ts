/** Hands a CSV file to the browser's downloads. Spreadsheets take text without the mark at its head for another alphabet. */
export function saveCsv(name: string, text: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([`\uFEFF${text}`], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  // the browser has taken the file over by then
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  }, 10_000)
}
