import type { Language } from './meeting.ts'

export const WORKING_GROUPS = ['protection', 'irregular', 'labour', 'border'] as const
export type WorkingGroup = (typeof WORKING_GROUPS)[number]

const NAMES: Readonly<Record<WorkingGroup, Readonly<Record<Language, string>>>> = {
  protection: {
    es: 'Grupo de Trabajo sobre Protección',
    en: 'Working Group on Protection',
  },
  irregular: {
    es: 'Grupo de Trabajo sobre Migración Irregular y Masiva',
    en: 'Working Group on Irregular and Mass Migration',
  },
  labour: {
    es: 'Grupo de Trabajo sobre Migración Laboral',
    en: 'Working Group on Labor Migration',
  },
  border: {
    es: 'Grupo de Trabajo sobre Gestión Fronteriza',
    en: 'Working Group on Border Management',
  },
}

export function workingGroupName(group: WorkingGroup, language: Language): string {
  return NAMES[group][language]
}

/** Under what the activities of a calendar stand: the groups, and the meetings of the Conference itself. */
export function calendarHeadings(language: Language): readonly string[] {
  return [...WORKING_GROUPS.map((group) => workingGroupName(group, language)), STRUCTURAL[language]]
}

const STRUCTURAL: Readonly<Record<Language, string>> = {
  es: 'Reuniones Estructurales de la CRM',
  en: 'Structural Meetings of the RCM',
}
