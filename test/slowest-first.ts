import { BaseSequencer, type TestSpecification } from 'vitest/node'

const slow = /\/(test\/(process|journeys|attacks|gallery)|src\/platform\/(embedded|backup))/

/** What starts applications and browsers comes first, so that no worker is left alone with it at the end. */
export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const isSlow = ({ moduleId }: TestSpecification) => slow.test(moduleId)
    return [...sorted.filter(isSlow), ...sorted.filter(file => !isSlow(file))]
  }
}
