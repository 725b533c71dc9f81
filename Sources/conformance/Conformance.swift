import ArgumentParser

@main struct Conformance: ParsableCommand { func run() { print("conformance") } }
