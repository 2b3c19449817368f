/** Whether a line is one of the headings that the Conference's reports and notes are made of. */
export function isUsualHeading(text: string): boolean {
  return HEADING.test(plain(text))
}

/** Where a letter's address ends and its closing begins, in paragraphs; null for what is no letter. */
export interface Letter {
  /** The salutation. */
  readonly from: number
  /** Whatever comes from `Atentamente` on; the number of paragraphs where that is missing. */
  readonly to: number
}

const FARTHEST = 15

/** Finds a letter by its salutation, which stands near the top. */
export function letterIn(texts: readonly string[]): Letter | null {
  const from = texts.slice(0, FARTHEST).findIndex((text) => SALUTATION.test(plain(text)))
  if (from < 0) return null
  const to = texts.findLastIndex((text) => CLOSING.test(plain(text)))
  return { from, to: to < 0 ? texts.length : to }
}

/** Without accents, which scanners and capitals lose, and in small letters. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const HEADING =
  /^(contexto|antecedentes|introduccion|justificacion|objetivos?|metodologia|preguntas detonadoras|participantes|perfil de (los )?participantes|temas abordados|agenda|programa|conclusiones|recomendaciones|proximos pasos|context|background|introduction|rationale|objectives?|methodology|participants|agenda|conclusions|recommendations|next steps)[:.]?$/
const SALUTATION = /^(estimad[oa]s?|distinguid[oa]s?|excelentisim[oa]s?|dear)\b.*[:,]$/
const CLOSING =
  /^(muy )?(atentamente|cordialmente|respetuosamente|sincerely|yours (sincerely|faithfully))[,.]?$/
