import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { Summary } from '../../../electron/cli/demo/measure.ts'
import { openMesaDesk } from '../../support/mesa.ts'

it('mesa demo brings four people over a network to one text, and loses no word', async () => {
  const { mesa, pathOf } = openMesaDesk()
  const { exit, out, errors } = await mesa('demo', '-o', '@demo')
  expect([exit, errors]).toEqual([0, []])
  expect(out).toMatch(/nada perdido: @demo\n$/)
  expect(readdirSync(pathOf('demo')).sort()).toEqual([
    'clean.docx',
    'demo.mesa',
    'summary.json',
    'tracked.docx',
  ])
  const summary = JSON.parse(readFileSync(pathOf('demo/summary.json'), 'utf8')) as Summary // our own
  expect(summary).toMatchObject({ converged: true, lost: 0 })
  expect(Object.keys(summary.suggestions).sort()).toEqual(['CAN', 'CRI', 'MEX', 'PPT'])

  const kept = await mesa('text', '@demo/demo.mesa', '--labels', '--view', 'original')
  const clean = await mesa('text', '@demo/clean.docx', '--labels')
  expect(clean.out).toBe(kept.out)
  const accepted = await mesa('text', '@demo/demo.mesa')
  expect(accepted.out.trimEnd().split('\n')).toHaveLength(summary.paragraphs)

  expect((await mesa('demo', '-o', '@demo')).errors).toEqual([
    'mesa: @demo/clean.docx ya existe; para reemplazarlo use --force',
  ])
})
