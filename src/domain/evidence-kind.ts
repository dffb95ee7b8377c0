/** The kind of a file as people name it, by the ending of its name: "PDF", "XLSX". */
export function fileKind(fileName: string): string {
  return /\.([A-Za-z0-9]{1,5})$/.exec(fileName)?.[1]?.toUpperCase() ?? ''
}
