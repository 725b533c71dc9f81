import Testing
@testable import Checking
@Test func stub() {}
