import ArgumentParser
import Curriculum
@main struct LessonsCommand: ParsableCommand { func run() { print("lessons") } }
