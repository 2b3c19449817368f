import fc from 'fast-check'

/**
 * The same examples in every run, so that what fails is the change's doing and not chance's.
 * `MESA_SEED=random` looks for new ones, and a number for those of a run that failed.
 */
const { MESA_SEED: asked = '20261127' } = process.env
if (asked !== 'random') fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) })
