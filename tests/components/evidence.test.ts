import { PiniaColada } from '@pinia/colada'
import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defineComponent, h, shallowRef } from 'vue'
import EvidenceCoverage from '@/components/EvidenceCoverage.vue'
import { digest } from '@/data/digest'
import { addArchive } from '@/data/evidence'
import { digestOfPublished, FileRefused, removeUpload, uploadFile } from '@/data/evidence-files'
import { AppError } from '@/domain/errors'
import type { EvidenceFile } from '@/domain/evidence-file'
import type { Evidence } from '@/domain/update'
import type { EvidenceRow } from '@/domain/report-form'
import { loadMessages } from '@/i18n'
import EvidenceList from '@/pages/commitments/evidence/EvidenceList.vue'
import ReportEvidence from '@/pages/commitments/report/ReportEvidence.vue'
import { useSession } from '@/stores/session'
import { aBody, aCoordinator } from '../fixtures/people'

vi.mock('@/data/auth')
vi.mock('@/data/digest')
vi.mock('@/data/evidence', async (load) => ({ ...(await load<object>()), addArchive: vi.fn() }))
vi.mock('@/data/evidence-files', async (load) => ({
  ...(await load<object>()),
  uploadFile: vi.fn(),
  removeUpload: vi.fn(),
  digestOfPublished: vi.fn(),
}))

enableAutoUnmount(afterEach)
let pinia = createPinia()
beforeEach(async () => {
  vi.resetAllMocks()
  pinia = createPinia()
  setActivePinia(pinia)
  await loadMessages('en')
})

const sha256 = 'a1'.repeat(32)
const stored: EvidenceFile = {
  path: '3/x/report.pdf',
  fileName: 'report.pdf',
  sha256,
  size: 5000,
  mediaType: 'application/pdf',
}
const unchecked = { outcome: null, httpStatus: null, checkedAt: null, archivedUrl: null }
const aLink = (state: Partial<Evidence['state']> = {}): Evidence => ({
  id: 1,
  kind: 'link',
  title: 'Decision',
  url: 'https://example.org/1',
  datedOn: null,
  state: { ...unchecked, ...state },
})
const published: Evidence = {
  id: 2,
  kind: 'file',
  title: 'Report',
  path: stored.path,
  fileName: 'report.pdf',
  sha256,
  sizeBytes: 1_300_000,
  mediaType: 'application/pdf',
  address: 'https://example.org/storage/report.pdf',
  datedOn: '2021-03-01',
  state: unchecked,
}
const list = (...evidence: Evidence[]) =>
  mount(EvidenceList, {
    props: { evidence, organization: 'justice' },
    attachTo: document.body,
    global: { plugins: [pinia, PiniaColada] },
  })

describe('a link', () => {
  it.each([
    ['ok', 200, 'checked on 1 March 2021: opens'],
    ['dead', 404, 'checked on 1 March 2021: does not open (response 404)'],
    ['unreachable', null, '1 March 2021: could not be checked'],
    ['skipped', null, '1 March 2021: the site does not allow automatic checks'],
  ] as const)('that was %s says so, with the day', (outcome, httpStatus, words) => {
    const view = list(aLink({ outcome, httpStatus, checkedAt: '2021-03-01T08:00:00+00:00' }))
    expect(view.text()).toContain(words)
    expect(view.find('.evidence-item-broken').exists()).toBe(outcome === 'dead')
  })

  it('stays where it was, with its archived copy beside it', () => {
    const view = list(aLink({ archivedUrl: 'https://web.archive.org/1' }))
    expect(view.findAll('a').map((link) => link.attributes('href'))).toEqual([
      'https://example.org/1',
      'https://web.archive.org/1',
    ])
  })

  it('takes an archived copy from its agency and the secretariat alone', async () => {
    expect(list(aLink()).find('button').exists()).toBe(false)
    useSession().person = aCoordinator(aBody({ slug: 'health' }))
    expect(list(aLink()).find('button').exists()).toBe(false)
    useSession().person = aCoordinator(aBody({ slug: 'justice' }))
    const view = list(aLink())
    await view.get('button').trigger('click')
    await vi.dynamicImportSettled()
    await view.get('input[type=url]').setValue('web.archive.org/1')
    await view.get('form').trigger('submit')
    expect(addArchive).not.toHaveBeenCalled()
    expect(view.text()).toContain('Give the whole address')
    await view.get('input[type=url]').setValue('https://web.archive.org/1')
    await view.get('form').trigger('submit')
    await flushPromises()
    expect(addArchive).toHaveBeenCalledWith(1, 'https://web.archive.org/1')
    expect(view.find('form').exists()).toBe(false)
    expect(document.activeElement).toBe(view.get('button').element)
  })
})

describe('a file', () => {
  const open = async () => {
    const view = list(published)
    await view.findAll('button').at(-1)?.trigger('click')
    await vi.dynamicImportSettled()
    await flushPromises()
    return view
  }

  it('says what it is before it is downloaded', async () => {
    const view = list(published)
    expect(view.get('p').text().replace(/\s+/g, ' ')).toContain('Report PDF · 1.2 MB · 1 March 2021')
    await vi.dynamicImportSettled()
    expect(view.get('code').text()).toBe('a1a1a1a1…a1a1')
    await view.get('.digest button').trigger('click')
    expect(view.get('code').text()).toBe(sha256)
  })

  it.each([
    [() => Promise.resolve(sha256), '.good', 'The file is unchanged'],
    [() => Promise.resolve('b'.repeat(64)), '.bad', 'not the file that was published'],
    [() => Promise.reject(new AppError('not-found')), '.bad', 'no longer there'],
    [() => Promise.reject(new AppError('offline')), '.caution', 'could not be downloaded'],
  ])('is downloaded and compared on the page (%#)', async (answer, tone, words) => {
    vi.mocked(digestOfPublished).mockImplementation(answer)
    const view = await open()
    expect(view.get(`.file-check ${tone}`).text()).toContain(words)
  })

  it.each([
    [sha256, 'mine.pdf: the same file'],
    ['c'.repeat(64), 'mine.pdf: another file'],
  ])("is compared with a copy of one's own", async (found, words) => {
    vi.mocked(digestOfPublished).mockResolvedValue(sha256)
    vi.mocked(digest).mockResolvedValue(found)
    const view = await open()
    const input = view.get('input[type=file]')
    Object.defineProperty(input.element, 'files', { value: [new File(['x'], 'mine.pdf')] })
    await input.trigger('change')
    await flushPromises()
    expect(view.text()).toContain(words)
  })
})

describe('files for a report', () => {
  const rows = shallowRef<EvidenceRow[]>([])
  const isUploading = shallowRef(false)
  const form = (organization = '3') =>
    mount(
      defineComponent(
        () => () =>
          h(ReportEvidence, {
            field: (path: string) => ({ id: path, error: undefined }),
            organization,
            modelValue: rows.value,
            'onUpdate:modelValue': (value: EvidenceRow[]) => (rows.value = value),
            uploading: isUploading.value,
            'onUpdate:uploading': (value: boolean) => (isUploading.value = value),
          }),
      ),
      { attachTo: document.body },
    )
  type View = ReturnType<typeof form>
  const choose = async (view: View, ...files: File[]) => {
    const input = view.get('input[type=file]')
    Object.defineProperty(input.element, 'files', { value: files, configurable: true })
    await input.trigger('change')
    await flushPromises()
  }
  const button = (view: View, words: string) =>
    view.findAll('button').find((one) => one.text().startsWith(words))
  const aFile = new File(['x'], 'Yekun_hesabat.pdf')
  beforeEach(() => {
    rows.value = []
    isUploading.value = false
  })

  it('become evidence once they are in the storage, not before', async () => {
    let arrive: (file: EvidenceFile) => void = () => undefined
    vi.mocked(uploadFile).mockImplementation((_file, _organization, { onDigest, onProgress }) => {
      onDigest(sha256)
      onProgress(0.25)
      return new Promise((resolve) => (arrive = resolve))
    })
    const view = form()
    await choose(view, aFile)
    expect(vi.mocked(uploadFile).mock.calls[0]?.[1]).toBe(3)
    expect([rows.value, isUploading.value]).toEqual([[], true])
    expect(view.text()).toContain('Sending: 25%')
    expect(view.get('progress').attributes('value')).toBe('0.25')
    arrive(stored)
    await flushPromises()
    expect(rows.value).toEqual([{ title: 'Yekun hesabat', url: '', datedOn: '', file: stored }])
    expect([view.find('progress').exists(), isUploading.value]).toEqual([false, false])
    expect(view.text()).toContain('report.pdf · 5 KB')
  })

  it('given up leave nothing behind, and the next one is sent', async () => {
    let signal: AbortSignal | undefined
    vi.mocked(uploadFile).mockImplementationOnce((_file, _organization, options) => {
      signal = options.signal
      return new Promise((_, reject) => {
        options.signal.addEventListener('abort', () => {
          reject(options.signal.reason as Error)
        })
      })
    })
    vi.mocked(uploadFile).mockResolvedValueOnce(stored)
    const view = form()
    await choose(view, aFile, new File(['y'], 'second.pdf'))
    expect(view.text()).toContain('waiting')
    await button(view, 'Stop')?.trigger('click')
    await flushPromises()
    expect(signal?.aborted).toBe(true)
    expect(rows.value.map(({ title }) => title)).toEqual(['second'])
  })

  it('that failed are tried again, those refused are not', async () => {
    vi.mocked(uploadFile)
      .mockRejectedValueOnce(new AppError('offline'))
      .mockRejectedValueOnce(new FileRefused('empty'))
    const view = form()
    await choose(view, aFile)
    expect(view.get('.error').text()).toContain('could not reach the server')
    await button(view, 'Try again')?.trigger('click')
    await flushPromises()
    expect(view.get('.error').text()).toContain('The file is empty')
    expect(button(view, 'Try again')).toBeUndefined()
    // nobody submits without noticing that it is missing
    expect(isUploading.value).toBe(true)
    await button(view, 'Remove from')?.trigger('click')
    expect(view.find('.error').exists()).toBe(false)
    expect([rows.value, isUploading.value]).toEqual([[], false])
  })

  it('wait for the agency they belong to', () => {
    expect(form('').get('input[type=file]').attributes()).toHaveProperty('disabled')
  })

  it('taken off the report are taken out of the storage', async () => {
    rows.value = [{ title: 'Report', url: '', datedOn: '', file: stored }]
    await button(form(), 'Remove')?.trigger('click')
    expect(rows.value).toEqual([])
    expect(removeUpload).toHaveBeenCalledWith(stored.path)
  })

  it('are given up when the page is left', async () => {
    let signal: AbortSignal | undefined
    vi.mocked(uploadFile).mockImplementation((_file, _organization, options) => {
      signal = options.signal
      return new Promise(() => undefined)
    })
    const view = form()
    await choose(view, aFile)
    view.unmount()
    expect(signal?.aborted).toBe(true)
  })
})

describe('coverage', () => {
  it.each([
    [0, 0, 'No update yet'],
    [1, 0, 'The only update has no evidence'],
    [1, 1, 'The only update has evidence'],
    [8, 0, '0 of 8 updates have evidence (0%)'],
    [8, 6, '6 of 8 updates have evidence (75%)'],
  ])('of %i updates, %i with evidence', (total, withEvidence, words) => {
    expect(mount(EvidenceCoverage, { props: { updates: { total, withEvidence } } }).text()).toBe(words)
  })
})
