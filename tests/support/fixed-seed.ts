import fc from 'fast-check'
import { ASKED_SEED } from './seed.ts'

/**
 * The same examples in every run, so that what fails is the change's doing and not chance's.
 * `MESA_SEED=random` looks for new ones, and a number for those of a run that failed.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: ASKED_SEED ?? 20261127 })
