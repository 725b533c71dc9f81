import Testing
@testable import Charts
@Test func stub() {}
