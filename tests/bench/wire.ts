import type { Page } from 'playwright-core'
import type { Line } from './measure.ts'
import { toTheMiddle } from './room.ts'
import { SYNC_PATH } from '../../shared/protocol/wire.ts'

const TARGET_BYTES = 100
const WORDS = 'con pleno respeto'
const PASTED = `${WORDS} de los derechos humanos y de la dignidad de las personas migrantes`
/** The first byte of y-websocket's messages: presence is sent apart from the text, and rarely. */
const TEXT_MESSAGE = 0

/** The bytes that a letter costs on the wire, by each of the ways in which letters come. */
export async function benchWire(page: Page): Promise<Line> {
  const wire = listen(page)
  await page.reload()
  await page.getByText('Recibido por la mesa').waitFor()
  await toTheMiddle(page)
  const plain = await wire.during(() => page.keyboard.type(WORDS, KEY_BY_KEY))
  await page.keyboard.press('Control+b')
  const bold = await wire.during(() => page.keyboard.type(WORDS, KEY_BY_KEY))
  const composed = await wire.during(() => compose(page))
  const pasted = await wire.during(() => paste(page))
  const nextBytes = Math.max(...plain.slice(1))
  const boldNextBytes = Math.max(...bold.slice(1))
  const composedNextBytes = Math.max(...composed.slice(1))
  const pastedBytesPerLetter = Math.ceil(
    pasted.reduce((sum, each) => sum + each, 0) / PASTED.length,
  )
  const each = { nextBytes, boldNextBytes, composedNextBytes, pastedBytesPerLetter }
  return {
    bench: 'bytes-on-the-wire',
    firstBytes: plain[0] ?? NaN,
    boldFirstBytes: bold[0] ?? NaN,
    ...each,
    isOnTarget: Object.values(each).every((bytes) => bytes <= TARGET_BYTES),
  }
}

/** Each letter in a message of its own. */
const KEY_BY_KEY = { delay: 40 }
const SETTLED_MS = 500

function listen(page: Page) {
  let sizes: number[] = []
  page.on('websocket', (socket) => {
    if (!socket.url().includes(SYNC_PATH)) return
    socket.on('framesent', ({ payload }) => {
      if (typeof payload !== 'string' && payload[0] === TEXT_MESSAGE) sizes.push(payload.length)
    })
  })
  return {
    async during(work: () => Promise<unknown>): Promise<readonly number[]> {
      await page.waitForTimeout(SETTLED_MS)
      sizes = []
      await work()
      await page.waitForTimeout(SETTLED_MS)
      if (sizes.length === 0) throw new Error('Nothing was sent')
      return sizes
    },
  }
}

/** By an input method: the letters as they come together, then the word. */
async function compose(page: Page): Promise<void> {
  const ime = await page.context().newCDPSession(page)
  for (const word of ['á', 'é', 'í', 'ó']) {
    const caret = { selectionStart: 1, selectionEnd: 1 }
    await ime.send('Input.imeSetComposition', { text: '´', ...caret })
    await ime.send('Input.insertText', { text: word })
    await page.waitForTimeout(KEY_BY_KEY.delay)
  }
  await ime.detach()
}

async function paste(page: Page): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer()
    data.setData('text/html', `<b>${words}</b>`)
    const event = { clipboardData: data, bubbles: true, cancelable: true }
    document.activeElement?.dispatchEvent(new ClipboardEvent('paste', event))
  }, PASTED)
}
