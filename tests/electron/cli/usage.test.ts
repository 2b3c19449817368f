import { mkdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import en from '../../../electron/cli/messages/en.json'
import es from '../../../electron/cli/messages/es.json'
import { languageFor } from '../../../electron/cli/words.ts'
import { openMesaDesk } from '../../support/mesa.ts'

const COMMANDS = ['new', 'host', 'suggestions', 'decide', 'export', 'text', 'demo']

describe('mesa', () => {
  it('helps with all commands, and with each', async () => {
    const { mesa } = openMesaDesk()
    const help = await mesa('--help')
    expect([help.exit, help.errors]).toEqual([0, []])
    for (const command of COMMANDS) {
      expect(help.out).toContain(`\n  ${command} `)
      const own = await mesa(command, '--help')
      expect(own.exit).toBe(0)
      expect(own.out).toMatch(new RegExp(`^Uso: mesa ${command} `))
    }
  })

  it('helps in English too', async () => {
    const { mesa } = openMesaDesk('en')
    expect((await mesa('decide', '--help')).out).toMatch(
      /^Usage: mesa decide FILE\.mesa \(--accept\|--reject\) \(ID… \| --all \| --country MEX\) \[--language es\|en\]\n/,
    )
  })

  it.each([
    [[], 'falta la orden; vea mesa --help'],
    [['fly'], 'no existe la orden «fly»; vea mesa --help'],
    [['text'], 'falta file; vea --help'],
    [['text', '@a.mesa', '--fly'], 'no existe la opción --fly; vea --help'],
    [
      ['text', '@a.mesa', '--view', 'final'],
      '--view: «final» no vale; puede ser marked, accepted, original',
    ],
    [['text', '@a.mesa', '@b.mesa'], 'sobra un argumento en «text»; vea --help'],
    [['new'], 'falta la opción --template <id>'],
    [['host', '@a.mesa', '--port', 'uno'], '«uno» no es un puerto: dé un número de 0 a 65535'],
  ])('says in one line what is wrong with %j', async (args, message) => {
    const { mesa } = openMesaDesk()
    expect(await mesa(...args)).toEqual({ exit: 2, out: '', errors: [`mesa: ${message}`] })
  })

  it.each([
    ['missing.mesa', 'no existe el archivo @missing.mesa'],
    ['letter.mesa', '@letter.mesa no es una reunión de Mesa'],
    ['letter.docx', '@letter.docx no es un documento de Word'],
    ['folder.mesa', 'no se puede leer @folder.mesa'],
    ['letter.pdf', '@letter.pdf: se leen archivos .mesa, .txt y .docx'],
  ])('says what is wrong with %s', async (name, message) => {
    const { mesa, write, pathOf } = openMesaDesk()
    mkdirSync(pathOf('folder.mesa'))
    for (const each of ['letter.mesa', 'letter.docx', 'letter.pdf']) write(each, 'Estimado señor:')
    expect(await mesa('text', `@${name}`)).toEqual({
      ...{ exit: 1, out: '', errors: [`mesa: ${message}`] },
    })
  })

  it('prints a text file as it was understood', async () => {
    const { mesa, write } = openMesaDesk()
    write('t.txt', '1. Uno\n - a. Dos\n - b. Tres')
    expect((await mesa('text', '@t.txt', '--labels')).out).toBe('1. Uno\na. Dos\nb. Tres\n')
    expect((await mesa('text', '@t.txt')).out).toBe('Uno\nDos\nTres\n')
  })

  it('reads a text that Windows wrote', async () => {
    const { mesa, write } = openMesaDesk()
    write('t.txt', Buffer.from('1. Migración', 'latin1'))
    expect((await mesa('text', '@t.txt')).out).toBe('Migración\n')
  })
})

describe('the messages', () => {
  it('are the same in both languages, with the same arguments', () => {
    const argumentsOf = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name)
    expect(Object.keys(en)).toEqual(Object.keys(es))
    for (const [key, text] of Object.entries(es)) {
      const other = en[key as keyof typeof en] // the keys are the same
      expect([key, [...new Set(argumentsOf(other))].sort()]).toEqual([
        key,
        [...new Set(argumentsOf(text))].sort(),
      ])
    }
  })

  it('are Spanish unless English is asked for', () => {
    expect(languageFor(undefined, undefined)).toBe('es')
    expect(languageFor(undefined, 'C.UTF-8')).toBe('es')
    expect(languageFor(undefined, 'en_US.UTF-8')).toBe('en')
    expect(languageFor('es', 'en_US.UTF-8')).toBe('es')
    expect(languageFor('en', 'es_CR.UTF-8')).toBe('en')
  })
})
